import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { unlimited } from './sandbox.mjs'

describe('batches', () => {
  let sandbox, actions

  before(async () => {
    sandbox = await unlimited()
    actions = sandbox.webhook().actions.v2
  })

  const batch = (calls, options) => actions.batch.make({ calls, options })
  const broken = ['crm.deal.nothing', {}]
  const codes = answer => [...answer.getErrors()].map(error => error.code)

  test('a list of commands is answered in its order', async () => {
    const answer = await batch([
      ['profile'],
      ['crm.deal.list', { select: ['ID'], order: { ID: 'ASC' } }],
      { method: 'user.get', params: { ID: 1 } }
    ])
    const [profile, deals, users] = answer.getData()
    assert.equal(answer.isSuccess, true)
    assert.equal(profile.ADMIN, true)
    assert.equal(deals.length, 50)
    assert.equal(users[0].ID, '1')
  })

  test('named commands are answered by name, with total and next', async () => {
    const answer = await batch(
      { deals: ['crm.deal.list', { select: ['ID'], filter: { '>ID': 0 } }], me: ['profile'] },
      { returnAjaxResult: true }
    )
    const { deals, me } = answer.getData()
    assert.ok(deals.getTotal() >= 1200)
    assert.equal(deals.hasMore(), true)
    assert.equal(me.getData().result.ID, '1')
  })

  test('a command uses the results before it', async () => {
    const answer = await batch({
      made: ['crm.deal.add', { fields: { TITLE: 'Из пакета' } }],
      read: ['crm.deal.get', { id: '$result[made]' }],
      after: ['crm.deal.list', { filter: { ID: '$result[read][ID]' }, select: ['ID', 'TITLE'] }]
    })
    const { made, read, after } = answer.getData()
    assert.equal(read.ID, String(made))
    assert.deepEqual(after, [{ ID: String(made), TITLE: 'Из пакета' }])
  })

  test('pages are chained inside one batch by the last identifier', async () => {
    const page = last => ['crm.deal.list', { select: ['ID'], order: { ID: 'ASC' }, filter: { '>ID': last }, start: -1 }]
    const pages = (await batch([page(0), page('$result[0][49][ID]'), page('$result[1][49][ID]')])).getData()
    assert.deepEqual(pages.map(rows => rows.length), [50, 50, 50])
    assert.equal(new Set(pages.flat().map(row => row.ID)).size, 150)
  })

  test('without halt an error leaves the other commands alone', async () => {
    const answer = await batch({ first: ['profile'], broken, last: ['server.time'] }, { isHaltOnError: false })
    assert.equal(answer.isSuccess, false)
    assert.deepEqual(codes(answer), ['ERROR_METHOD_NOT_FOUND'])
    assert.deepEqual(Object.keys(answer.getData()), ['first', 'last'])
  })

  test('in a list the error keeps its place', async () => {
    const options = { isHaltOnError: false, returnAjaxResult: true }
    const answers = (await batch([['profile'], broken, ['server.time']], options)).getData()
    assert.deepEqual(answers.map(each => each.isSuccess), [true, false, true])
  })

  test('with halt nothing after the error is done', async () => {
    const title = 'Не должна появиться'
    const answer = await batch(
      { first: ['profile'], broken, last: ['crm.deal.add', { fields: { TITLE: title } }] },
      { isHaltOnError: true }
    )
    assert.deepEqual(codes(answer), ['ERROR_METHOD_NOT_FOUND'])
    assert.deepEqual(Object.keys(answer.getData()), ['first'])
    const found = await actions.call.make({ method: 'crm.deal.list', params: { filter: { TITLE: title } } })
    assert.equal(found.getTotal(), 0)
  })

  test('more than fifty commands go in several requests', async () => {
    const deals = await actions.callList.make({ method: 'crm.deal.list', params: { select: ['ID'] } })
    const ids = deals.getData().slice(0, 120).map(row => row.ID)
    const calls = ids.map(id => ['crm.deal.get', { id }])
    const before = (await sandbox.stats()).methods
    const answer = await actions.batchByChunk.make({ calls, options: { isHaltOnError: true } })
    const { methods } = await sandbox.stats()
    assert.deepEqual(answer.getData().map(deal => deal.ID), ids)
    assert.equal(methods.batch - before.batch, 3)
  })
})
