import {spawn} from 'child_process'
import {constants} from 'os'
import {bootstrap, root} from './bootstrap.mjs'

/** Runs a TypeScript file under the project's own Node in this process's place: same arguments, signals and exit code. */
export function handOver(file) {
  const child = spawn(bootstrap(), [file].concat(process.argv.slice(2)), {cwd: root, stdio: 'inherit'})
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, function () {
      // A terminal's Ctrl-C has reached the child already: both stand in its foreground.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', function (error) {
    process.stderr.write('Could not run ' + file + ': ' + error.message + '\n')
    process.exit(1)
  })
  child.on('exit', function (code, signal) {
    process.exit(signal ? 128 + constants.signals[signal] : code)
  })
}
