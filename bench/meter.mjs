// Preloaded into a measured process: tells CPU time and peak memory on file descriptor 3 when it ends.
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  try {
    writeSync(3, `${JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS / 1024 })}\n`)
  } catch {
    // Nobody listens: the process was not started by the bench.
  }
})
