import assert from 'node:assert/strict'
import { afterEach, before, describe, test } from 'node:test'
import { AjaxError } from './sdk.mjs'
import { impatient, patient, unlimited } from './sandbox.mjs'

describe('refusals of the portal and its bad days', () => {
  let sandbox

  before(async () => {
    sandbox = await unlimited()
  })
  afterEach(() => sandbox.heal())

  const call = (b24, method, params) => b24.actions.v2.call.make({ method, params })
  const refused = (status, code) => error => {
    assert.ok(error instanceof AjaxError, String(error))
    assert.deepEqual({ status: error.status, code: error.code }, { status, code })
    return true
  }

  test('an unknown method is told by its code', async () => {
    await assert.rejects(call(sandbox.webhook(), 'crm.deal.nothing'), refused(404, 'ERROR_METHOD_NOT_FOUND'))
  })

  test('a wrong webhook is told by its code and is not tried again', async () => {
    const answers = await sandbox.watch()
    await assert.rejects(call(sandbox.webhook(patient, '1/wrong'), 'profile'), refused(401, 'INVALID_CREDENTIALS'))
    assert.deepEqual(await answers(), [['profile', 401]])
  })

  test('a deal that is not there has an empty code and a description', async () => {
    const error = await call(sandbox.webhook(), 'crm.deal.get', { id: 999_999_999 }).catch(error => error)
    assert.ok(refused(400, 'ERR_BAD_REQUEST')(error))
    assert.deepEqual(error.originalError.response.data, { error: '', error_description: 'Not found' })
  })

  test('a busy portal is told by its code', async () => {
    await sandbox.faults('limit@profile')
    await assert.rejects(call(sandbox.webhook(impatient), 'profile'), refused(503, 'QUERY_LIMIT_EXCEEDED'))
  })

  test('an error in an answer with the status of a success is an error', async () => {
    await sandbox.faults('error200@profile')
    const answer = await call(sandbox.webhook(), 'profile')
    assert.equal(answer.isSuccess, false)
    assert.equal(answer.getStatus(), 200)
  })

  // what the portal answered; some of it was spoilt on the way
  const faults = { html502: 502, html504: 200, limit: 503, 'limit-html': 503, reset: 0, drop: 200 }
  for (const [fault, answered] of Object.entries(faults)) {
    test(`${fault} is survived by trying again`, async () => {
      await sandbox.faults(`${fault}@crm.deal.list:x1`)
      const answers = await sandbox.watch()
      const answer = await call(sandbox.webhook(patient), 'crm.deal.list', { select: ['ID'] })
      assert.equal(answer.getData().result.length, 50)
      assert.deepEqual(await answers(), [['crm.deal.list', answered], ['crm.deal.list', 200]])
    })
  }

  test('a page of HTML is an error without a code of the portal', async () => {
    await sandbox.faults('html502@profile')
    await assert.rejects(call(sandbox.webhook(impatient), 'profile'), refused(502, 'ERR_BAD_RESPONSE'))
  })

  test('an answer that does not tell its time is read', async () => {
    await sandbox.faults('notime@profile')
    const { result, time } = (await call(sandbox.webhook(), 'profile')).getData()
    assert.deepEqual([result.ID, time], ['1', []])
  })

  test('compressed answers are read', async () => {
    await sandbox.faults('gzip@profile')
    assert.equal((await call(sandbox.webhook(), 'profile')).getData().result.ID, '1')
  })
})
