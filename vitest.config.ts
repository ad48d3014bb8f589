import { defineConfig } from 'vitest/config'

export default defineConfig({
  ssr: { resolve: { conditions: ['@reshelf/source', 'module', 'node', 'import', 'default'] } },
  resolve: { conditions: ['@reshelf/source', 'module', 'import', 'default'] },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'examples/**/*.test.mjs', 'tools/**/*.test.mjs', 'spec/**/*.test.ts'],
    passWithNoTests: false,
  },
})
