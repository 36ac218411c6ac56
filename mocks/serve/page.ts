import {readFile} from 'node:fs/promises'
import {extname, join, normalize} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build, type PluginOption} from 'vite'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
}

/** As strict as a host can be: no inline script or style, no foreign origin, no markup from text. */
const policy = [
  "default-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ')

const headers = {
  'content-security-policy': policy,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
}

/** Builds the mock Kinabase's page with the kit embedded. Answers where it was put. */
export async function buildPage(folder: string, plugins: PluginOption[] = []): Promise<string> {
  const out = join(folder, 'page')
  await build({
    configFile: fileURLToPath(new URL('../kinabase/vite.config.ts', import.meta.url)),
    build: {outDir: out, emptyOutDir: true},
    plugins,
    logLevel: 'error',
  })
  return out
}

/** The page's files; every other path is the page itself, which reads its address. */
export async function answerPage(folder: string, request: Request): Promise<Response> {
  const path = normalize(decodeURIComponent(new URL(request.url).pathname))
  const type = types[extname(path)]
  if (type && path !== '/index.html') {
    const file = await readFile(join(folder, path)).catch(() => null)
    return file ? new Response(file, {headers: {...headers, 'content-type': type}}) : new Response(null, {status: 404, headers})
  }
  return new Response(await readFile(join(folder, 'index.html')), {headers: {...headers, 'content-type': types['.html']!}})
}
