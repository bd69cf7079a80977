import { hostMessages } from '../../locale/host-messages.ts'

const { appName, entry } = hostMessages

/** The page a person sees who comes without a key. It needs nothing else from the server. */
export const entryPage = `<!doctype html>
<html lang="es-MX">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${entry.title} · ${appName}</title>
    <style>
      :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
      body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f7f3ea; color: #13272d; }
      main { max-width: 34rem; padding: 28px; }
      h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -0.01em; }
      p { margin: 0 0 12px; }
      @media (prefers-color-scheme: dark) { body { background: #0d191d; color: #f3eee2; } }
    </style>
  </head>
  <body>
    <main>
      <p>${appName}</p>
      <h1>${entry.title}</h1>
      <p>${entry.explanation}</p>
      <p>${entry.whatToDo}</p>
    </main>
  </body>
</html>
`
