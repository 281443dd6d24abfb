// Saves steps on staff pages; every one of them works without this file.
// Marks it looks for: data-copy, data-grow, data-count, data-notify, details.menu; texts stand in <body data-text-…>.

const { body } = document
const texts = body.dataset
const format = new Intl.NumberFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID')

// The style sheet asks the same of browsers that know scroll-initial-target.
document.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
copyButtons()
menus()
growingFields()
sendOnce()
counts()

/** <button hidden data-copy="#id">: copies the text or value of that element; data-copy-text="…" copies these words; data-copy-end="…" is added on a line of its own. */
function copyButtons() {
  const said = spoken()
  for (const button of document.querySelectorAll('[data-copy],[data-copy-text]')) {
    button.hidden = false
    button.addEventListener('click', async () => {
      const source = button.dataset.copy ? document.querySelector(button.dataset.copy) : null
      const words = button.dataset.copyText ?? source?.value ?? source?.textContent ?? ''
      const text = button.dataset.copyEnd ? `${words.trimEnd()}\n\n${button.dataset.copyEnd}` : words
      if (!(await copy(text, source))) return
      const label = button.querySelector('span') ?? button
      const before = label.dataset.before ?? label.textContent
      label.dataset.before = before
      label.textContent = texts.textCopied
      said.textContent = texts.textCopied
      setTimeout(() => {
        label.textContent = before
        said.textContent = ''
      }, 4000)
    })
  }
}

/** The clipboard needs https; on plain http the old command does, and as a last resort the text is left selected. */
async function copy(text, source) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.className = 'vh'
    body.append(field)
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    if (!done && source) getSelection()?.selectAllChildren(source)
    return done
  }
}

/** A region that readers announce. */
function spoken() {
  const region = document.createElement('p')
  region.className = 'vh'
  region.setAttribute('aria-live', 'polite')
  body.append(region)
  return region
}

/** Menus are <details>: one open at a time, closed by Escape and by a press elsewhere. */
function menus() {
  const all = [...document.querySelectorAll('details.menu')]
  document.addEventListener('click', (event) => {
    for (const menu of all) if (menu.open && !menu.contains(event.target)) menu.open = false
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const menu of all) {
      if (!menu.open) continue
      menu.open = false
      menu.querySelector('summary').focus()
      event.stopPropagation()
    }
  })
}

/** Text fields that grow with their text; browsers with field-sizing do it by the style sheet. */
function growingFields() {
  if (CSS.supports('field-sizing', 'content')) return
  for (const field of document.querySelectorAll('textarea[data-grow]')) {
    const grow = () => {
      field.style.height = 'auto'
      field.style.height = `${field.scrollHeight + 2}px`
    }
    field.addEventListener('input', grow)
    grow()
  }
}

/** A form is sent once: a second press while the first is under way does nothing. Coming back with the back key frees it. */
function sendOnce() {
  let sending = null
  document.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    if (sending === event.target) event.preventDefault()
    sending = event.target
  })
  addEventListener('pageshow', () => {
    sending = null
  })
}

/**
 * Numbers of the navigation, the title and, when asked for, a notification of the browser.
 * Every 5 s while the page is visible. Hidden: not at all, or each minute for those who switched notifications on.
 * After a failure the pause doubles up to 2 minutes; 401 and 403 end it.
 */
function counts() {
  const url = texts.counts
  if (!url) return
  const STEP = 5000
  const HIDDEN_STEP = 60_000
  const LONGEST = 120_000
  const title = document.title
  let pause = STEP
  let timer = 0
  let last = Number.NaN
  const wanted = notifications()

  show(read())
  schedule(STEP)
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer)
    if (document.visibilityState === 'visible') ask()
    else schedule(HIDDEN_STEP)
  })

  function schedule(ms) {
    clearTimeout(timer)
    if (document.visibilityState === 'visible' || wanted()) timer = setTimeout(ask, ms)
  }

  async function ask() {
    try {
      const answer = await fetch(url, {
        headers: { accept: 'application/json' },
        credentials: 'same-origin',
        cache: 'no-store',
      })
      if (answer.status === 401 || answer.status === 403) return
      if (!answer.ok) throw new Error(String(answer.status))
      show(await answer.json())
      pause = STEP
      offline(false)
    } catch {
      pause = Math.min(pause * 2, LONGEST)
      offline(true)
    }
    schedule(document.visibilityState === 'visible' ? pause : Math.max(pause, HIDDEN_STEP))
  }

  /** The numbers that the server wrote into the page. */
  function read() {
    const found = {}
    for (const mark of document.querySelectorAll('.side [data-count]')) {
      found[mark.dataset.count] = mark.hidden ? 0 : Number(mark.textContent.replace(/\D/g, ''))
    }
    return found
  }

  function show(numbers) {
    for (const mark of document.querySelectorAll('[data-count]')) {
      const n = numbers[mark.dataset.count]
      if (typeof n !== 'number') continue
      mark.textContent = format.format(n)
      mark.hidden = n === 0
    }
    const waiting = numbers.queue ?? 0
    document.title = waiting > 0 ? `(${format.format(waiting)}) ${title}` : title
    if (waiting > last && wanted() && document.visibilityState !== 'visible') {
      const note = new Notification(texts.textNew.replace('{n}', format.format(waiting - last)), {
        tag: 'titian-queue',
      })
      note.addEventListener('click', () => focus())
    }
    last = waiting
  }

  function offline(yes) {
    let note = document.querySelector('#offline')
    if (!yes) return note?.remove()
    if (note) return
    note = document.createElement('p')
    note.id = 'offline'
    note.className = 'note warn notice'
    note.setAttribute('role', 'status')
    const words = document.createElement('span')
    words.className = 'all'
    words.textContent = texts.textOffline
    note.append(words)
    document.querySelector('main')?.prepend(note)
  }
}

/** The switch in the person's menu. @returns whether notifications are wanted and allowed now */
function notifications() {
  const button = document.querySelector('[data-notify]')
  if (!button || !('Notification' in window)) return () => false
  const KEY = 'titian-notify'
  const on = () => Notification.permission === 'granted' && localStorage.getItem(KEY) === '1'
  const label = button.querySelector('span')
  const write = () => {
    label.textContent = on() ? button.dataset.off : button.dataset.on
    button.setAttribute('aria-pressed', String(on()))
  }
  button.hidden = false
  write()
  button.addEventListener('click', async () => {
    if (on()) localStorage.removeItem(KEY)
    else if ((await Notification.requestPermission()) === 'granted') localStorage.setItem(KEY, '1')
    write()
  })
  return on
}
