import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { RefreshTokenError } from './sdk.mjs'
import { unlimited } from './sandbox.mjs'

describe('an application whose tokens the SDK renews by itself', () => {
  let sandbox

  before(async () => {
    sandbox = await unlimited()
  })

  const profile = b24 => b24.actions.v2.call.make({ method: 'profile' })

  // An application with fresh tokens and a list of those it was given later.
  async function signedIn(options) {
    const first = await sandbox.signIn()
    const b24 = sandbox.application(first, options)
    const renewed = []
    b24.setCallbackRefreshAuth(async ({ b24OAuthParams }) => renewed.push({ ...b24OAuthParams }))
    return { first, b24, renewed }
  }

  test('a token opens the portal to calls, lists and batches', async () => {
    const { b24, renewed } = await signedIn()
    assert.equal((await profile(b24)).getData().result.ID, '1')
    const params = { select: ['ID'], filter: { '<ID': 400 } }
    const deals = await b24.actions.v2.callList.make({ method: 'crm.deal.list', params })
    assert.ok(deals.getData().length > 50)
    const batch = await b24.actions.v2.batch.make({ calls: [['profile'], ['server.time']] })
    assert.equal(batch.getData().length, 2)
    await b24.initIsAdmin()
    assert.equal(b24.auth.isAdmin, true)
    assert.deepEqual(renewed, [])
  })

  test('an expired token is refused, renewed and the call repeated', async () => {
    const { first, b24, renewed } = await signedIn()
    await sandbox.expireAccessTokens()
    const answers = await sandbox.watch()
    assert.equal((await profile(b24)).getData().result.ID, '1')
    assert.deepEqual(await answers(), [['profile', 401], ['profile', 200]])
    assert.equal(renewed.length, 1)
    assert.notEqual(renewed[0].accessToken, first.access_token)
    assert.notEqual(renewed[0].refreshToken, first.refresh_token)
    assert.ok(renewed[0].expires * 1000 > Date.now())
  })

  test('an unknown token is refused and renewed as well', async () => {
    const b24 = sandbox.application({ ...(await sandbox.signIn()), access_token: 'unknown' })
    const answers = await sandbox.watch()
    assert.equal((await profile(b24)).isSuccess, true)
    assert.deepEqual(await answers(), [['profile', 401], ['profile', 200]])
  })

  test('a token that the SDK knows to be old is renewed before the call', async () => {
    const { b24, renewed } = await signedIn({ expires: 1 })
    const answers = await sandbox.watch()
    await profile(b24)
    assert.deepEqual(await answers(), [['profile', 200]])
    assert.equal(renewed.length, 1)
  })

  test('many calls with an old token share one renewal', async () => {
    const { b24, renewed } = await signedIn({ expires: 1 })
    const answers = await Promise.all(Array.from({ length: 10 }, () => profile(b24)))
    assert.ok(answers.every(answer => answer.isSuccess))
    assert.equal(renewed.length, 1)
  })

  test('renewal goes on from the token of the last renewal', async () => {
    const { b24, renewed } = await signedIn()
    for (let i = 0; i < 3; i++) {
      await sandbox.expireAccessTokens()
      await profile(b24)
    }
    assert.equal(new Set(renewed.map(tokens => tokens.refreshToken)).size, 3)
  })

  test('a refresh token serves once', async () => {
    const { first, b24 } = await signedIn({ expires: 1 })
    await sandbox.tokens({ grant_type: 'refresh_token', refresh_token: first.refresh_token })
    await assert.rejects(b24.auth.refreshAuth(), error => error instanceof RefreshTokenError && error.code === 'invalid_grant')
  })

  test('a wrong client is refused in an answer that looks like a success', async () => {
    const b24 = sandbox.application(await sandbox.signIn(), { clientSecret: 'wrong' })
    await assert.rejects(b24.auth.refreshAuth(), /wrong_client/)
  })
})
