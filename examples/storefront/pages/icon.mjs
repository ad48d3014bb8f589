// @ts-check
import { safe } from './html.mjs'

const paths = {
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>',
  heart: '<path d="M12 20.2S3.6 15.3 3.6 9.3A4.6 4.6 0 0 1 12 6.7a4.6 4.6 0 0 1 8.4 2.6c0 6-8.4 10.9-8.4 10.9Z"/>',
  bag: '<path d="M5 8h14l1 12.5H4L5 8Z"/><path d="M8.5 10V7a3.5 3.5 0 0 1 7 0v3"/>',
  menu: '<path d="M3.5 6.5h17M3.5 12h17M3.5 17.5h17"/>',
  filter: '<path d="M4 7h16M7 12h10M10 17h4"/>',
  truck: '<path d="M2.5 6.5h11v10h-11zM13.5 10h4l4 3.5v3h-8z"/><circle cx="7" cy="17.5" r="2"/><circle cx="17" cy="17.5" r="2"/>',
  back: '<path d="M4 9h11a5 5 0 0 1 0 10h-4"/><path d="M8 4.5 3.5 9 8 13.5"/>',
  shield: '<path d="M12 3.5 5 6v5.5c0 4.5 3 7.6 7 9 4-1.4 7-4.5 7-9V6l-7-2.5Z"/><path d="m9 12 2.2 2.2L15.2 10"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
}

/**
 * A small line drawing beside text that already says what it means.
 *
 * @param {keyof typeof paths} name
 */
export const icon = (name) => safe(`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths[name]}</svg>`)
