/** Globals by which consent platforms are known before they have loaded. */
const marks = /__tcf|__gpp|OneTrust|Cookiebot|Shopify/

/** Whether a consent platform is on the page, whatever it will say: until it is read, nobody has agreed. */
export const hasPlatform = (): boolean =>
  marks.test(`${Object.keys(window)}`) || !!(window as { dataLayer?: unknown[] }).dataLayer?.some?.((entry) => (entry as string[] | null)?.[0] === 'consent')
