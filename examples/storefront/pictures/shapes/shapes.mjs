// @ts-check
import * as accessories from './accessories.mjs'
import * as bags from './bags.mjs'
import * as bottoms from './bottoms.mjs'
import * as camping from './camping.mjs'
import * as clubs from './clubs.mjs'
import * as footwear from './footwear.mjs'
import * as golfGear from './golfGear.mjs'
import * as jackets from './jackets.mjs'
import { blouse, hoodie, kurta, polo, shirt, sweater, sweatshirt, tankTop, tshirt } from './tops.mjs'

/**
 * Draws one kind of thing into a sheet of 600 by 720, its middle at 300. `name` is in lower case:
 * what a name says ("striped", "v-neck", "pocket") can be seen. `seed` is for the rest.
 * `fitted`: cut to a waist.
 *
 * @typedef {(ink: import('../createInk.mjs').Ink, product: {name: string, seed: number, fitted: boolean}) => string} Shape
 */

/** Every shape the shop can draw. */
export const shapes = {
  blouse, hoodie, kurta, polo, shirt, sweater, sweatshirt, tankTop, tshirt,
  ...accessories, ...bags, ...bottoms, ...camping, ...clubs, ...footwear, ...golfGear, ...jackets,
}
