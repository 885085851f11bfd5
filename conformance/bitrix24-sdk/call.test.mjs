import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { unlimited } from './sandbox.mjs'

describe('single calls', () => {
  let sandbox, b24

  before(async () => {
    sandbox = await unlimited()
    b24 = sandbox.webhook()
  })

  const call = (method, params) => b24.actions.v2.call.make({ method, params })
  const result = async (method, params) => (await call(method, params)).getData().result

  test('the portal is healthy and answers a ping', async () => {
    assert.equal(await b24.tools.healthCheck.make(), true)
    assert.notEqual(await b24.tools.ping.make(), -1)
  })

  test('a list has rows of what was selected, a total and a next page', async () => {
    const answer = await call('crm.deal.list', { select: ['ID', 'TITLE'], order: { ID: 'ASC' }, filter: { '>ID': 0 } })
    const rows = answer.getData().result
    assert.equal(answer.isSuccess, true)
    assert.equal(rows.length, 50)
    assert.deepEqual(Object.keys(rows[0]), ['ID', 'TITLE'])
    assert.equal(typeof rows[0].ID, 'string')
    assert.ok(answer.getTotal() >= 1200)
    assert.equal(answer.hasMore(), true)
  })

  test('the SDK turns pages by itself until there is no next one', async () => {
    const ids = []
    let page = await call('crm.lead.list', { select: ['ID'], order: { ID: 'ASC' } })
    const total = page.getTotal()
    while (page) {
      ids.push(...page.getData().result.map(row => row.ID))
      page = await page.fetchNext(b24.getHttpClient('v2'))
    }
    assert.ok(total > 100)
    assert.equal(ids.length, total)
    assert.equal(new Set(ids).size, total)
  })

  test('a deal is added, read, changed and deleted', async () => {
    const id = await result('crm.deal.add', { fields: { TITLE: 'Поставка «Ромашки» & Co', OPPORTUNITY: 1500.5 } })
    assert.equal(typeof id, 'number')
    const added = await result('crm.deal.get', { id })
    assert.equal(added.ID, String(id))
    assert.equal(added.TITLE, 'Поставка «Ромашки» & Co')
    assert.equal(added.OPPORTUNITY, '1500.50')

    assert.equal(await result('crm.deal.update', { id, fields: { STAGE_ID: 'WON' } }), true)
    const won = await result('crm.deal.get', { id })
    assert.deepEqual([won.STAGE_SEMANTIC_ID, won.CLOSED, won.TITLE], ['S', 'Y', added.TITLE])

    assert.equal(await result('crm.deal.delete', { id }), true)
    await assert.rejects(call('crm.deal.get', { id }), { name: 'AjaxError', status: 400 })
  })

  test('employees, the current user and tasks come in their own forms', async () => {
    const [user] = await result('user.get', { ID: 1 })
    assert.equal(user.ID, '1')
    const profile = await result('profile')
    assert.equal(profile.ID, '1')
    assert.equal(profile.ADMIN, true)
    const { tasks } = await result('tasks.task.list', { select: ['ID', 'TITLE'], order: { ID: 'ASC' } })
    assert.equal(tasks.length, 50)
    assert.equal(typeof tasks[0].id, 'string')
    assert.equal(typeof tasks[0].title, 'string')
  })

  test('the SDK keeps count of the operating time it is told', async () => {
    const client = sandbox.webhook()
    const answer = await client.actions.v2.call.make({ method: 'crm.lead.list', params: { select: ['ID'] } })
    const { time } = answer.getData()
    assert.equal(typeof time.operating, 'number')
    assert.ok(time.operating_reset_at > time.start)
    const { operatingStats } = client.getHttpClient('v2').getStats()
    assert.ok('crm.lead.list' in operatingStats, JSON.stringify(operatingStats))
  })
})
