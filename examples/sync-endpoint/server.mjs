#!/usr/bin/env node
// @ts-check
import { createServer } from 'node:http'
import { createEndpoint } from './createEndpoint.mjs'

const port = Number(process.argv[2] ?? 4180)
createServer(createEndpoint()).listen(port, '127.0.0.1', () => console.log(`\n  Accounts at http://127.0.0.1:${port}/account/shelf (cookie account=NAME)\n`))
