// The SDK speaks HTTPS only, the sandbox plain HTTP on the loopback interface. Import this first.
import http from 'node:http'
import https from 'node:https'

const agent = new http.Agent({ keepAlive: true })

https.request = (options, callback) => http.request({ ...options, protocol: 'http:', agent }, callback)
