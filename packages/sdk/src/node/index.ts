export { sendResponse } from './send-response.ts'
export { webRequest } from './web-request.ts'
export { webhookListener } from './webhook-listener.ts'
