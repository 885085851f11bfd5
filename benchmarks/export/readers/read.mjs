// Reads all deals with the official SDK: read.mjs WEBHOOK fetch-list|batch SECONDS
// Prints one line for each piece that has come: milliseconds since the start and rows.
import './plain-http.mjs'
import { B24Hook } from '@bitrix24/b24jssdk'

const PAGE = 50
const [webhook, way, seconds] = process.argv.slice(2)
const b24 = B24Hook.fromWebhookUrl(webhook.replace(/^http:/, 'https:'))
const select = ['ID', 'TITLE', 'STAGE_ID', 'OPPORTUNITY', 'DATE_CREATE']

const began = performance.now()
const overdue = () => performance.now() - began > seconds * 1000
const came = rows => console.log(`${Math.round(performance.now() - began)} ${rows}`)

// The SDK's own way: page after page by identifier.
async function fetchList() {
  for await (const rows of b24.actions.v2.fetchList.make({ method: 'crm.deal.list', params: { select }, idKey: 'ID' })) {
    came(rows.length)
    if (overdue()) return
  }
}

// What one writes by hand to be fast: batches of fifty offset pages.
async function batch() {
  const page = start => ['crm.deal.list', { select, order: { ID: 'ASC' }, start }]
  const first = await b24.actions.v2.call.make({ method: 'crm.deal.list', params: page(0)[1] })
  const total = first.getTotal()
  came(first.getData().result.length)
  for (let start = PAGE; start < total && !overdue(); start += PAGE * PAGE) {
    const calls = []
    for (let page_ = start; page_ < Math.min(total, start + PAGE * PAGE); page_ += PAGE) calls.push(page(page_))
    const answer = await b24.actions.v2.batch.make({ calls, options: { isHaltOnError: true } })
    if (!answer.isSuccess) throw new Error(answer.getErrorMessages().join('; '))
    came(answer.getData().reduce((sum, rows) => sum + rows.length, 0))
  }
}

await (way === 'batch' ? batch() : fetchList())
process.exit(0)
