/** What a key asks of the whole dialog, wherever focus is; letters count only where nobody is typing. */
export function actionOf(event: KeyboardEvent): 'create' | 'shortcuts' | 'find' | undefined {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'create'
  const from = event.composedPath()[0]
  if (from instanceof HTMLTextAreaElement || (from instanceof HTMLInputElement && from.type !== 'checkbox')) return undefined
  return event.key === '?' ? 'shortcuts' : event.key === '/' ? 'find' : undefined
}
