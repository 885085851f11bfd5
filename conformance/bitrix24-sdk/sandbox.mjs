// Starts sandboxes, steers them through their control API and connects the SDK to them.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { B24Hook, B24OAuth } from './sdk.mjs'

const LAUNCHER = new URL('../../b24-mcp', import.meta.url).pathname
const UNHURRIED = { burstLimit: 1e6, drainRate: 1e6, adaptiveEnabled: false }

// The SDK without a limit of its own, making one attempt or three.
export const impatient = { maxRetries: 1, rateLimit: UNHURRIED }
export const patient = { maxRetries: 3, retryDelay: 1, rateLimit: UNHURRIED }

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))

let common

// The one that most tests share: any number of calls, but not of crm.currency.list, which has worked too long after two.
export function unlimited() {
  return (common ??= start('--rate', 'off', '--operating-limit', '100s', '--cost', 'crm.currency.list=60s'))
}

// It ends with this process.
export async function start(...options) {
  const server = spawn(LAUNCHER, ['sandbox', '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  process.once('exit', () => server.kill())
  const told = {}
  for await (const line of createInterface(server.stdout)) {
    const [, name, value] = line.match(/^ *(BITRIX_\w+)=(.*)$/) ?? []
    if (name) told[name] = value
    if (name === 'BITRIX_OAUTH_URL') {
      server.unref()
      server.stdout.destroy()
      return new Sandbox(told)
    }
  }
  throw new Error('the sandbox did not start')
}

class Sandbox {
  #told
  #origin

  constructor(told) {
    this.#told = told
    this.#origin = new URL(told.BITRIX_BASE_URL).origin
  }

  webhook(restrictionParams = impatient, token = this.#told.BITRIX_TOKEN) {
    const address = `${this.#told.BITRIX_BASE_URL}/${token}`.replace(/^http:/, 'https:')
    return quiet(B24Hook.fromWebhookUrl(address, { restrictionParams }))
  }

  // Signs in as the documentation says: a code, then tokens for it.
  async signIn() {
    const authorize = `${this.#origin}/oauth/authorize/?client_id=${this.#told.BITRIX_CLIENT_ID}&redirect_uri=http://localhost/`
    const redirect = await fetch(authorize, { redirect: 'manual' })
    return this.tokens({
      grant_type: 'authorization_code',
      code: new URL(redirect.headers.get('location')).searchParams.get('code')
    })
  }

  async tokens(grant) {
    const client = { client_id: this.#told.BITRIX_CLIENT_ID, client_secret: this.#told.BITRIX_CLIENT_SECRET }
    const body = new URLSearchParams({ ...client, ...grant })
    const answer = await fetch(`${this.#origin}/oauth/token/`, { method: 'POST', body })
    return answer.json()
  }

  // The application with the tokens it was given; `expires` is what the SDK believes of the access token.
  application(tokens, { expires = Date.now() / 1000 + tokens.expires_in, clientSecret = this.#told.BITRIX_CLIENT_SECRET } = {}) {
    const options = {
      applicationToken: 'unused',
      userId: 1,
      memberId: tokens.member_id,
      accessToken: tokens.access_token,
      refreshToken: tokens.refresh_token,
      expires,
      expiresIn: tokens.expires_in,
      scope: tokens.scope,
      domain: tokens.domain,
      clientEndpoint: tokens.client_endpoint,
      serverEndpoint: tokens.server_endpoint,
      status: tokens.status
    }
    const secret = { clientId: this.#told.BITRIX_CLIENT_ID, clientSecret }
    return quiet(new B24OAuth(options, secret, { restrictionParams: impatient }))
  }

  expireAccessTokens() {
    return this.#control('POST', 'oauth/expire')
  }

  faults(...rules) {
    return this.#control('POST', 'faults', rules.join('\n'))
  }

  heal() {
    return this.#control('DELETE', 'faults')
  }

  stats() {
    return this.#control('GET', 'stats')
  }

  // What the sandbox answered from now on, as [method, status].
  async watch() {
    const before = (await this.#control('GET', 'journal')).length
    return async () => (await this.#control('GET', 'journal')).slice(before).map(({ method, status }) => [method, status])
  }

  async #control(method, path, body) {
    const answer = await fetch(`${this.#origin}/sandbox/${path}`, { method, body })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
    return text && JSON.parse(text)
  }
}

function quiet(client) {
  client.offClientSideWarning()
  return client
}
