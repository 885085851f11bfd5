import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { unlimited } from './sandbox.mjs'

describe('whole lists, page after page by identifier', () => {
  let lists

  before(async () => {
    lists = (await unlimited()).webhook().actions.v2
  })

  const increasing = ids => ids.every((id, i) => i === 0 || Number(id) > Number(ids[i - 1]))

  const counted = async (method, params) => (await lists.call.make({ method, params })).getTotal()

  async function fetched(options) {
    const pages = []
    for await (const page of lists.fetchList.make(options)) pages.push(page)
    return pages
  }

  test('callList reads every deal once', async () => {
    const answer = await lists.callList.make({ method: 'crm.deal.list', params: { select: ['ID', 'TITLE'] }, idKey: 'ID' })
    const ids = answer.getData().map(row => row.ID)
    assert.equal(answer.isSuccess, true)
    assert.equal(ids.length, await counted('crm.deal.list'))
    assert.ok(increasing(ids))
  })

  test('fetchList reads the same deals in pages of fifty', async () => {
    const pages = await fetched({ method: 'crm.deal.list', params: { select: ['ID'] }, idKey: 'ID' })
    const ids = pages.flat().map(row => row.ID)
    assert.deepEqual(new Set(pages.slice(0, -1).map(page => page.length)), new Set([50]))
    assert.equal(ids.length, await counted('crm.deal.list'))
    assert.ok(increasing(ids))
  })

  test('a filter narrows a list and survives the paging', async () => {
    const params = { select: ['ID', 'STAGE_SEMANTIC_ID'], filter: { STAGE_SEMANTIC_ID: 'S' } }
    const won = (await lists.callList.make({ method: 'crm.deal.list', params })).getData()
    assert.ok(won.length > 50)
    assert.equal(won.length, await counted('crm.deal.list', params))
    assert.ok(won.every(row => row.STAGE_SEMANTIC_ID === 'S'))
  })

  test('tasks are sorted by ID and answer with id', async () => {
    const method = 'tasks.task.list'
    const options = { method, params: { select: ['ID', 'TITLE'] }, idKey: 'id', cursorIdKey: 'ID', customKeyForResult: 'tasks' }
    const ids = (await fetched(options)).flat().map(task => task.id)
    assert.ok(ids.length > 100)
    assert.equal(ids.length, await counted(method))
    assert.ok(increasing(ids))
    assert.deepEqual((await lists.callList.make(options)).getData().map(task => task.id), ids)
  })

  test('a list of nothing ends at once', async () => {
    const params = { select: ['ID'], filter: { TITLE: 'такой сделки нет' } }
    assert.deepEqual((await lists.callList.make({ method: 'crm.deal.list', params })).getData(), [])
  })
})
