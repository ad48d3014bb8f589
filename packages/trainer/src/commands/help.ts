/** What `reshelf --help` prints. */
export const help = `reshelf – learns from a store's event log what its shoppers like, and measures what that is worth

  reshelf train --events FILE --out DIR       learn a model and write it as static files
  reshelf evaluate --events FILE              learn from the first 80 %, judge by the rest
  reshelf evaluate --events FILE --model DIR  judge a model by a log it has not seen
  reshelf inspect DIR                         what is in a model

  --events FILE    a log; may be given several times. NDJSON, gzipped or not, one event per line:
                   {"name": "view_item", "time": 1700000000000, "shopper": "a", "session": "1", "items": [{"item_id": "7"}]}
                   with Google Analytics 4 names and keys. Also a GA4 BigQuery export, a Segment log, CSV and Parquet
  --columns LIST   the columns of a CSV or Parquet file by their names here: time=ts,shopper=visitor,item_id=sku
  --catalog FILE   NDJSON of items with GA4 keys, where events carry only ids
  --k N            leave out what fewer than N shoppers have seen (default 10)
  --horizon DAYS   train: orders within so many days after an offer count for it (default 30)
  --out DIR        train: where model.json and neighbours/ are written
  --model DIR      evaluate: the model to judge
  --train FILE     evaluate: learn from this log instead of the first part of --events
  --split SHARE    evaluate: the share of --events to learn from, in time order (default 0.8)
  --task TASK      evaluate: lists (default; orders of lists shown) or next (the item touched next)
  --engine NAME    where to count: duckdb (default, embedded) or clickhouse, for a log that outgrows one machine
  --url URL        the ClickHouse server's HTTP address, with user:password@ where it asks for them
  --json           evaluate: figures as JSON
  --help           this text

Ends with 0 when all went well, 1 when a file could not be read or written, 2 when the command line is wrong.`
