/** The state as a whole: starting anew, the file of a bug report, and the way back. */
export const stateScript = `
const mostOfFile = 256 * 1024 * 1024
const showUndo = () => {
  at('undo').hidden = !state.undo
  at('undo').textContent = state.undo ? 'Undo ' + state.undo : ''
}
const many = (count, one, more) => count === 0 ? '' : counts.format(count) + ' ' + (count === 1 ? one : more)
at('reset').addEventListener('click', () => {
  const sum = (name) => state.organisations.reduce((all, {counts: each}) => all + each[name], 0)
  const lost = [many(sum('invoices'), 'document', 'documents'), many(sum('contacts'), 'contact', 'contacts'), many(state.connections.length, 'connection', 'connections'),
    many(state.faults.length, 'armed trouble', 'armed troubles')].filter(Boolean).join(', ')
  openDialog({
    title: 'Start anew?',
    fields: [make('p', {textContent: 'What is here now goes away: ' + (lost || 'nothing') + '. Everything is as it was at the start then. You can undo it right after.'})],
    narrow: true,
    save: 'Start anew',
    work: async () => {
      await ask('reset', {})
      tell(at('reset').closest('section'), 'Everything is as it was at the start.')
      return ''
    },
  }).querySelector('.dialog-foot button:not(.primary)').focus()
})
at('undo').addEventListener('click', doing('It is as it was before.', async () => {
  await ask('undo', {})
  at('export').focus()
}))
at('export').addEventListener('click', doing('Exported.', async () => {
  const answer = await fetch(base + '/_sim/api/export').catch(() => undefined)
  if (!answer?.ok) throw new Error(silent)
  const address = URL.createObjectURL(await answer.blob())
  make('a', {href: address, download: 'simulated-xero-' + new Date(state.now).toISOString().slice(0, 10) + '.json'}).click()
  setTimeout(() => URL.revokeObjectURL(address), 10000)
}))
at('import').addEventListener('change', doing('Imported.', async (event) => {
  const [file] = event.target.files
  if (!file) return false
  try {
    if (file.size > mostOfFile) throw new Error(file.name + ' is too large: a state file has at most 256 MB.')
    await ask('import', file)
    last = 0
    at('requests').replaceChildren()
  } catch (error) {
    throw new Error(file.name + ': ' + error.message + ' Nothing was changed.')
  } finally {
    event.target.value = ''
  }
}))
`
