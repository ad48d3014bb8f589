/**
 * The shard an item's neighbours lie in: FNV-1a (Fowler, Noll & Vo, 32 bits) over the id's UTF-16 units, modulo the
 * number of shards. Trainer and browser must agree on it, so it is part of the model's format.
 */
export const shardOf = (item: string, shards: number): number => hashText(item) % shards

/** FNV-1a of a text's UTF-16 units, from 0 to 2³² − 1. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
