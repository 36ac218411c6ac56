// Runs under whatever Node the machine has, so it keeps to syntax and modules that Node 12 knows.
import {spawnSync} from 'child_process'
import {existsSync, readFileSync} from 'fs'
import {dirname, join} from 'path'
import {fileURLToPath} from 'url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const oldestNode = [18, 17]
const oldestNpm = [9, 0]
/** From here on Node runs TypeScript by itself. */
const typedNode = [22, 18]

/** Installs what is missing and answers the path of the Node that the project brings along. */
export function bootstrap() {
  if (!reaches(process.versions.node, oldestNode)) {
    stop(
      'This project needs Node ' +
        oldestNode.join('.') +
        ' or newer to install itself; this is Node ' +
        process.versions.node +
        '.',
    )
  }
  if (!isInstalled()) {
    process.stderr.write('Installing what is missing; this takes about a minute, once.\n')
    const version = npm(['--version'], 'pipe').stdout
    if (!version) stop('npm was not found. It comes with Node: https://nodejs.org')
    if (!reaches(version.trim(), oldestNpm)) {
      stop(
        'This project needs npm ' +
          oldestNpm.join('.') +
          ' or newer; this is npm ' +
          version.trim() +
          '. Try: npm install -g npm',
      )
    }
    const {status} = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'inherit')
    if (status !== 0) stop('npm could not install the packages; its own words are above. The registry must be reachable.')
  }
  return projectNode()
}

/**
 * Whether each package of the lock file stands in `node_modules`, by the record that npm leaves there. So an install by
 * hand counts too, and a changed lock file is noticed.
 */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.keys(wanted).every(function (path) {
    if (path === '') return true
    const {version, optional, peer} = wanted[path]
    return installed[path] ? installed[path].version === version : Boolean(optional || peer)
  })
}

function projectNode() {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (runs(own)) return own
  if (reaches(process.versions.node, typedNode)) return process.execPath
  // Where npm is told to run no install scripts, the package is there without its binary.
  npm(['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts'], 'inherit')
  if (runs(own)) return own
  return stop(
    "The project's own Node could not be installed here; run this with Node " +
      typedNode.join('.') +
      ' or newer instead of ' +
      process.versions.node +
      '.',
  )
}

function runs(node) {
  return existsSync(node) && spawnSync(node, ['--version']).status === 0
}

function npm(args, stdio) {
  const cli = process.env.npm_execpath
  const options = {cwd: root, encoding: 'utf8', stdio: ['ignore', stdio, stdio === 'pipe' ? 'ignore' : stdio]}
  if (cli && /npm-cli\.c?js$/.test(cli)) return spawnSync(process.execPath, [cli].concat(args), options)
  return spawnSync('npm', args, Object.assign(options, {shell: process.platform === 'win32'}))
}

function reaches(version, [major, minor]) {
  const [itsMajor, itsMinor] = version.split('.').map(Number)
  return itsMajor > major || (itsMajor === major && itsMinor >= minor)
}

function stop(sentence) {
  process.stderr.write(sentence + '\n')
  return process.exit(1)
}
