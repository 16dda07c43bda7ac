// The floor: reads and parses the same files and looks at every node once.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

let nodes = 0
function walk(start) {
  const stack = [start]
  while (stack.length > 0) {
    const value = stack.pop()
    nodes++
    if (typeof value !== 'object' || value === null) continue
    for (const key in value) stack.push(value[key])
  }
}
function read(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) read(path)
    else if (entry.isFile()) {
      const bytes = readFileSync(path)
      if (!entry.name.endsWith('.json')) continue
      try {
        walk(JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')))
      } catch {
        nodes++
      }
    }
  }
}
read(process.argv[2])
console.log(nodes)
