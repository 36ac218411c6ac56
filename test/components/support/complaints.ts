/** Importing this makes every test of a file fail that says anything on the console, or leaves a promise unhandled. */
const heard: string[] = []

for (const kind of ['error', 'warn'] as const) {
  const say = console[kind].bind(console)
  console[kind] = (...words: unknown[]) => {
    if (String(words[0]).startsWith('Lit is in dev mode')) return
    heard.push(`console.${kind}: ${words.map(String).join(' ')}`)
    say(...words)
  }
}
addEventListener('unhandledrejection', (event) => heard.push(`unhandled: ${String(event.reason)}`))

afterEach(() => {
  const said = heard.splice(0)
  if (said.length) throw new Error(said.join('\n'))
})
