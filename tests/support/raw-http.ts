import { connect } from 'node:net'

export type RawAnswer = { readonly status: number; readonly head: string; readonly body: string }

/** Sends exactly these bytes: ordinary clients would tidy up what a hostile one does not. */
export function sendRaw(port: number, text: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'))
    let received = ''
    const finish = () => {
      socket.destroy()
      const [head = '', body = ''] = received.split('\r\n\r\n', 2)
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head, body })
    }
    socket.setTimeout(5000, finish)
    socket.on('data', (chunk) => (received += chunk.toString('latin1')))
    socket.on('end', finish)
    socket.on('error', reject)
  })
}
