import { describe } from 'vitest'
import { storeContract } from '../../test/storeContract'
import { openDuckdb } from './duckdbStore'

describe('a store in DuckDB', () => storeContract(openDuckdb))
