import {PGlite} from '@electric-sql/pglite'
import {cpSync, existsSync, mkdirSync, mkdtempSync, openAsBlob, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const packageFile = fileURLToPath(new URL('../package.json', import.meta.resolve('@electric-sql/pglite')))
const {version} = JSON.parse(readFileSync(packageFile, 'utf8')) as {version: string}
/** Made once for a version, beside what else is made from the packages: making one takes ten times as long as copying it. */
const kept = fileURLToPath(new URL(`../../node_modules/.cache/blank-database/${version}`, import.meta.url))

/** A PostgreSQL without any table, in memory. */
export async function openBlankDatabase(): Promise<PGlite> {
  await makeOnce()
  return PGlite.create({loadDataDir: await openAsBlob(join(kept, 'dump.tar'))})
}

/** Puts a PostgreSQL without any table into a folder. */
export async function copyBlankDatabase(to: string): Promise<void> {
  await makeOnce()
  mkdirSync(dirname(to), {recursive: true})
  cpSync(join(kept, 'folder'), to, {recursive: true})
}

async function makeOnce() {
  if (existsSync(kept)) return
  mkdirSync(dirname(kept), {recursive: true})
  const begun = mkdtempSync(`${kept}-`)
  const pglite = await PGlite.create(join(begun, 'folder'))
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  writeFileSync(join(begun, 'dump.tar'), await dump.bytes())
  try {
    renameSync(begun, kept)
  } catch (reason) {
    rmSync(begun, {recursive: true, force: true})
    // Another test file may have been first; both are alike.
    if (!existsSync(kept)) throw reason
  }
}
