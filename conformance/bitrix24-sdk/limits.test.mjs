import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { impatient, start, unlimited } from './sandbox.mjs'

describe('limits', () => {
  const RATE = 20
  const BURST = 5

  const profile = b24 => b24.actions.v2.call.make({ method: 'profile' })

  test("calls within the portal's limit are accepted, calls above it are refused", async () => {
    const sandbox = await start('--rate', `${RATE}/s`, '--burst', String(BURST))

    // One after another, and two below the brim: however late a request arrives, it cannot be one too many.
    const rateLimit = { burstLimit: BURST - 2, drainRate: RATE, adaptiveEnabled: true }
    const polite = sandbox.webhook({ maxRetries: 1, rateLimit })
    for (let i = 0; i < 30; i++) await profile(polite)
    const then = await sandbox.stats()
    assert.deepEqual([then.accepted, then.refused], [30, 0])
    assert.ok(then.highestLevel <= BURST)
    assert.ok(polite.getHttpClient('v2').getStats().limitHits > 0, 'the limiter had nothing to do')

    const hasty = sandbox.webhook(impatient)
    const calls = await Promise.allSettled(Array.from({ length: 100 }, () => profile(hasty)))
    const refusals = calls.filter(call => call.status === 'rejected').map(call => call.reason)
    const now = await sandbox.stats()
    assert.deepEqual(new Set(refusals.map(error => `${error.status} ${error.code}`)), new Set(['503 QUERY_LIMIT_EXCEEDED']))
    assert.equal(now.refused, refusals.length)
    assert.equal(now.accepted - then.accepted, calls.length - refusals.length)
  })

  test('a method that has worked for too long is refused, the others are not', async () => {
    const b24 = (await unlimited()).webhook()
    const currencies = () => b24.actions.v2.call.make({ method: 'crm.currency.list' })
    await currencies()
    await currencies()
    await assert.rejects(currencies(), { status: 429, code: 'OPERATION_TIME_LIMIT' })
    assert.equal((await profile(b24)).isSuccess, true)
  })
})
