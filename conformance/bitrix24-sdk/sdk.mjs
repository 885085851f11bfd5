// The official SDK, talking to the sandbox: it speaks HTTPS only, the sandbox plain HTTP on the loopback interface.
import http from 'node:http'
import https from 'node:https'

const agent = new http.Agent({ keepAlive: true })

https.request = (options, callback) => http.request({ ...options, protocol: 'http:', agent }, callback)

export { AjaxError, B24Hook, B24OAuth, RefreshTokenError } from '@bitrix24/b24jssdk'
