/** The browser's part of a sign-in under way. `Lax`, since the way back from the provider is a cross-site navigation. */
export interface FlowCookie {
  read(request: Request): string | null
  set(browser: string): string
  clear(): string
}

/** How long a sign-in may take. */
export const flowSeconds = 600

export function createFlowCookie(origin: string): FlowCookie {
  const secure = origin.startsWith('https:')
  // The prefix makes browsers insist on `Secure`, which plain http on a developer's machine cannot give.
  const name = secure ? '__Host-kit-flow' : 'kit-flow'
  const make = (value: string, seconds: number) =>
    `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return {
    read(request) {
      const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
      const values = pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1))
      return values.length === 1 && values[0] !== '' ? values[0]! : null
    },
    set: (browser) => make(browser, flowSeconds),
    clear: () => make('', 0),
  }
}
