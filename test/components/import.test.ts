import {expect} from '@open-wc/testing'

/** Puts a counter in place of a property until the test is over. */
function watch<T extends object>(owner: T, names: string[], told: (name: string, self: unknown) => void): () => void {
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(owner, name)] as const)
  for (const [name, descriptor] of before) {
    const original: unknown = descriptor?.value
    if (typeof original !== 'function') continue
    const counted = new Proxy(original, {
      apply(target, self: unknown, args: unknown[]) {
        told(name, self)
        return Reflect.apply(target, self, args) as unknown
      },
      construct(target, args: unknown[], as) {
        told(name, undefined)
        return Reflect.construct(target, args, as) as object
      },
    })
    Object.defineProperty(owner, name, {...descriptor, value: counted})
  }
  return () => {
    for (const [name, descriptor] of before) if (descriptor) Object.defineProperty(owner, name, descriptor)
  }
}

describe('importing the kit', () => {
  it('asks for nothing, makes no formatter and listens to nothing', async () => {
    const done: string[] = []
    const resources = () =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => !['script', 'other'].includes((entry as PerformanceResourceTiming).initiatorType))
    const before = resources().length
    const restore = [
      watch(window, ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket', 'Worker', 'setInterval'], (name) => done.push(name)),
      watch(Navigator.prototype, ['sendBeacon'], (name) => done.push(name)),
      watch(
        Intl,
        Object.getOwnPropertyNames(Intl).filter((name) => /^[A-Z]/.test(name)),
        (name) => done.push(`Intl.${name}`),
      ),
      watch(EventTarget.prototype, ['addEventListener'], (name, self) => {
        if (self === undefined || self === window || self === document) done.push(name)
      }),
    ]
    try {
      await import('../../components/index.ts')
    } finally {
      for (const put of restore) put()
    }
    expect(done).to.deep.equal([])
    expect(resources().length - before).to.equal(0)
  })

  it('would be seen if it did any of these', () => {
    const done: string[] = []
    const restore = [
      watch(Intl, ['NumberFormat'], (name) => done.push(`Intl.${name}`)),
      watch(EventTarget.prototype, ['addEventListener'], (name, self) => {
        if (self === undefined || self === window || self === document) done.push(name)
      }),
    ]
    void new Intl.NumberFormat('en-GB')
    window.addEventListener('blur', () => {}, {signal: AbortSignal.abort()})
    document.createElement('p').addEventListener('blur', () => {})
    for (const put of restore) put()
    expect(done).to.deep.equal(['Intl.NumberFormat', 'addEventListener'])
  })
})
