/**
 * In the server's process: tells the port, answers what the bench asks. Plain JavaScript, because a server started
 * through tsx would carry a compiler's memory and time.
 *
 * @param {number} port
 * @param {() => Promise<void>} stop
 */
export function served(port, stop) {
  process.on('message', (message) => {
    if (message === 'cpu') {
      const { user, system } = process.cpuUsage()
      process.send?.({ what: 'cpu', value: user + system })
    } else if (message === 'rss') process.send?.({ what: 'rss', value: process.memoryUsage.rss() / 1e6 })
    else if (message === 'stop') void stop().then(() => process.exit(0))
  })
  process.send?.({ what: 'port', value: port })
}
