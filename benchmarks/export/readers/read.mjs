// Reads all deals with the official SDK: read.mjs WEBHOOK WEBHOOK fetch-list|batch SECONDS
// From the first portal to warm up, from the second printing milliseconds since the start and rows, piece by piece.
import { B24Hook } from '../../../conformance/bitrix24-sdk/sdk.mjs'

const PAGE = 50
const select = ['ID', 'TITLE', 'STAGE_ID', 'OPPORTUNITY', 'DATE_CREATE']
const [warm, measured, way, seconds] = process.argv.slice(2)

// The SDK's own way: page after page by identifier.
async function* fetchList(b24) {
  yield* b24.actions.v2.fetchList.make({ method: 'crm.deal.list', params: { select }, idKey: 'ID' })
}

// What one writes by hand to be fast: batches of fifty offset pages.
async function* batch(b24) {
  const page = start => ['crm.deal.list', { select, order: { ID: 'ASC' }, start }]
  const first = await b24.actions.v2.call.make({ method: 'crm.deal.list', params: page(0)[1] })
  yield first.getData().result
  for (let start = PAGE; start < first.getTotal(); start += PAGE * PAGE) {
    const calls = []
    for (let next = start; next < Math.min(first.getTotal(), start + PAGE * PAGE); next += PAGE) calls.push(page(next))
    const answer = await b24.actions.v2.batch.make({ calls, options: { isHaltOnError: true } })
    if (!answer.isSuccess) throw new Error(answer.getErrorMessages().join('; '))
    yield answer.getData().flat()
  }
}

async function read(webhook, most, came) {
  const b24 = B24Hook.fromWebhookUrl(webhook.replace(/^http:/, 'https:'))
  const began = performance.now()
  for await (const rows of (way === 'batch' ? batch : fetchList)(b24)) {
    const millis = performance.now() - began
    came(Math.round(millis), rows.length)
    if (millis > most * 1000) return
  }
}

// as long as the other readers have
const hot = performance.now() + 15_000
while (performance.now() < hot) await read(warm, (hot - performance.now()) / 1000, () => {})
await read(measured, seconds, (millis, rows) => console.log(`${millis} ${rows}`))
process.exit(0)
