import { defineConfig } from 'vitest/config'
import config from './vitest.config.ts'

/** What needs a ClickHouse server: see tools/testClickhouse.mjs. */
export default defineConfig({ ...config, test: { include: ['packages/trainer/test/**/*.test.ts'], testTimeout: 120_000 } })
