// The staff queue by keyboard, without a page load for each decision. Every act is a form that works without this file:
// here the same forms are sent by fetch, the answer takes the row's place, and what came meanwhile is counted.
// Marks: [data-row] rows, form[data-desk], [data-key] keys of the row with the cursor, [data-shift] keys of a selection.

const root = document.querySelector('[data-desk-root]')
const bulk = document.querySelector('#bulk')
const help = document.querySelector('#desk-help')
const format = new Intl.NumberFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID')
const said = spoken()
/** What can be taken back, the newest last. */
const undos = []

if (root) desk()
else ownPage()

function desk() {
  const texts = root.dataset
  const KEPT = `titian-desk ${location.pathname} ${texts.site} ${texts.filter}`
  const rows = () => [...root.querySelectorAll('[data-row]:not([hidden])')]
  let cursor = null

  moveTo(rows().find((row) => row.dataset.row === sessionStorage.getItem(KEPT)) ?? rows()[0], false)
  for (const form of root.querySelectorAll('[data-undo-form]')) undos.push({ form })
  document.addEventListener('submit', onSubmit)
  document.addEventListener('keydown', onKey)
  root.addEventListener('focusin', (event) => moveTo(event.target.closest('[data-row]'), false))
  root.addEventListener('click', (event) => moveTo(event.target.closest('[data-row]'), false))
  root.addEventListener('change', selection)
  bulk?.addEventListener('reset', () => setTimeout(selection))
  for (const panel of root.querySelectorAll('details.act')) openPanel(panel)
  selection()
  arrivals()

  // ── cursor ──

  function moveTo(row, shouldScroll = true) {
    if (!row || row === cursor) return
    cursor?.classList.remove('is-on')
    cursor = row
    row.classList.add('is-on')
    sessionStorage.setItem(KEPT, row.dataset.row)
    for (const context of root.querySelectorAll('[data-context]')) {
      context.hidden = context.dataset.context !== row.dataset.row
    }
    if (shouldScroll) {
      focusOn(row)
      row.scrollIntoView({ block: 'nearest' })
    }
  }

  /** The row itself takes the focus, so that a screen reader reads it and the page keys go on from there. */
  function focusOn(row) {
    row.tabIndex = -1
    row.focus({ preventScroll: true })
  }

  function step(by) {
    const all = rows()
    const at = all.indexOf(cursor)
    moveTo(all[Math.min(all.length - 1, Math.max(0, at + by))])
  }

  // ── keys ──

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const { target, key } = event
    const panel = cursor?.querySelector('details.act[open]')
    if (key === 'Escape') {
      if (help.open) return
      if (panel?.contains(target) || panel) {
        panel.open = false
        focusOn(cursor)
        event.preventDefault()
      } else if (selected().length > 0) bulk.reset()
      return
    }
    if (isTyping(target) || help.open) return
    if (/^\d$/.test(key) && panel?.querySelector('.reasons')) {
      pickReason(panel, key)
      event.preventDefault()
      return
    }
    const letter = key.toUpperCase()
    if (event.shiftKey && letter !== '?') {
      if (selected().length === 0) return
      const button = bulk.querySelector(`[data-shift="${CSS.escape(letter)}"]`)
      if (!button) return
      event.preventDefault()
      if (letter === 'T' && !bulk.elements.reason.value) bulk.elements.reason.focus()
      else button.click()
      return
    }
    if (press(letter, target)) event.preventDefault()
  }

  /** @returns whether the key meant something */
  function press(letter, target) {
    if (letter === 'J' || letter === 'K') step(letter === 'J' ? 1 : -1)
    else if (letter === 'Z') undoLast()
    else if (letter === '?') help.showModal()
    else if (letter === 'X') {
      const box = cursor?.querySelector('.sel input')
      if (!box) return false
      box.checked = !box.checked
      selection()
    } else if (letter === 'ENTER') {
      if (target.closest('a,button,summary,label')) return false
      cursor?.querySelector('[data-key="Enter"]')?.click()
    } else {
      // "Bukan spam" publishes too, so A means it where nothing else is approved.
      const keys = letter === 'A' ? ['A', 'N'] : [letter]
      const button = keys.map((one) => cursor?.querySelector(`[data-key="${CSS.escape(one)}"]`)).find(Boolean)
      if (!button || !/^[A-Z]$/.test(letter)) return false
      // At once, not with the toggle event: whoever types on after B means the reply, not the keys of the desk.
      if (button.matches('summary')) openNow(button.parentElement)
      else button.click()
    }
    return true
  }

  /** Digits choose a reason and send it: T 5 is a whole decision. */
  function pickReason(panel, digit) {
    const boxes = [...panel.querySelectorAll('.reasons input')]
    const box = boxes[digit === '0' ? 9 : Number(digit) - 1]
    if (!box) return
    box.checked = true
    panel.querySelector('form').requestSubmit()
  }

  function openPanel(panel) {
    panel.addEventListener('toggle', () => {
      if (panel.open && !panel.contains(document.activeElement)) openNow(panel)
    })
  }

  /** One panel of a row at a time, with the cursor in its first field. */
  function openNow(panel) {
    for (const other of panel.parentElement.querySelectorAll('details.act[open]')) {
      if (other !== panel) other.open = false
    }
    panel.open = true
    panel.querySelector('textarea, input:not([type=hidden])')?.focus()
    panel.scrollIntoView({ block: 'nearest' })
  }

  // ── selection ──

  function selected() {
    return bulk ? [...root.querySelectorAll('.sel input:checked')] : []
  }

  function selection() {
    if (!bulk) return
    const n = selected().length
    bulk.querySelector('[data-selected]').textContent = format.format(n)
    bulk.hidden = n === 0
  }

  // ── acts ──

  async function onSubmit(event) {
    const { target: form, submitter } = event
    if (!form.matches('[data-desk],[data-desk-bulk],[data-undo-form]')) return
    event.preventDefault()
    // staff.js lets a form through once; here it may be sent again after a failure.
    event.stopImmediatePropagation()
    if (form.dataset.busy) return
    form.dataset.busy = '1'
    const fields = new URLSearchParams(new FormData(form, submitter))
    const boxes = form === bulk ? selected() : []
    const concerned = form === bulk ? boxes.map((box) => box.closest('[data-row]')) : [form.closest('[data-row]')]
    try {
      const answer = await post(form.action, fields)
      if (!answer.ok) return complain(concerned.find(Boolean) ?? root, answer)
      if (form.matches('[data-undo-form]')) return location.reload()
      done(concerned, answer)
    } finally {
      delete form.dataset.busy
    }
  }

  async function post(address, fields) {
    try {
      const reply = await fetch(address, {
        method: 'POST',
        headers: { accept: 'application/json' },
        credentials: 'same-origin',
        body: fields,
      })
      const isJson = (reply.headers.get('content-type') ?? '').includes('json')
      const value = isJson ? await reply.json() : {}
      return {
        ok: reply.ok && isJson,
        status: reply.status,
        message: value.error?.message ?? texts.textFailed,
        ...value,
      }
    } catch {
      return { ok: false, status: 0, message: texts.textFailed }
    }
  }

  /** Rows go, one strip stays in their place until the next act, and the cursor is on what comes next. */
  function done(concerned, { text, undo, comments, conflicts = [], missed }) {
    const gone = concerned.filter((row) => row && !conflicts.includes(row.dataset.row))
    const first = gone[0]
    const all = rows()
    const next = all.slice(all.indexOf(gone.at(-1)) + 1).find((row) => !gone.includes(row))
    const before = all.slice(0, all.indexOf(first)).findLast((row) => !gone.includes(row))
    for (const strip of root.querySelectorAll('.is-done')) strip.remove()
    const strip = stripOf(text, undo.length > 0)
    first?.before(strip)
    for (const row of gone) {
      row.hidden = true
      const box = row.querySelector('.sel input')
      if (box) box.checked = false
      for (const panel of row.querySelectorAll('details.act[open]')) panel.open = false
    }
    undos.push({ items: undo, rows: gone, versions: new Map((comments ?? []).map((one) => [one.id, one.version])) })
    for (const row of concerned) {
      if (row && conflicts.includes(row.dataset.row)) complain(row, { status: 409, message: missed })
    }
    selection()
    said.textContent = text
    if (next ?? before) moveTo(next ?? before)
    else nothingLeft()
  }

  function stripOf(text, canUndo) {
    const strip = document.createElement('div')
    strip.className = 'q is-done'
    const words = document.createElement('span')
    words.textContent = text
    strip.append(words)
    if (canUndo) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'btn'
      button.append(`${texts.textUndo} `, keyOf('Z'))
      button.addEventListener('click', undoLast)
      strip.append(button)
    }
    return strip
  }

  async function undoLast() {
    const last = undos.pop()
    if (!last) return
    if (last.form) return last.form.requestSubmit()
    if (last.items.length === 0) return undoLast()
    const fields = new URLSearchParams(new FormData(bulk))
    for (const name of ['item', 'reason', 'move']) fields.delete(name)
    for (const item of last.items) fields.append('item', item)
    const answer = await post(texts.undo, fields)
    if (!answer.ok) {
      // Without a connection it can be tried again; a colleague's decision stands.
      if (answer.status === 0) undos.push(last)
      return complain(root, answer)
    }
    for (const strip of root.querySelectorAll('.is-done')) strip.remove()
    for (const row of last.rows) {
      const back = answer.comments.find((comment) => comment.id === row.dataset.row)
      if (!back) continue
      for (const field of row.querySelectorAll('input[name=version]')) field.value = String(back.version)
      const box = row.querySelector('.sel input')
      if (box) box.value = `${back.id}.${back.version}`
      row.querySelector('.note')?.remove()
      row.hidden = false
    }
    root.querySelector('.empty')?.remove()
    said.textContent = answer.text
    moveTo(last.rows.find((row) => !row.hidden))
  }

  /** What went wrong, where it went wrong; what was typed stays. */
  function complain(where, { status, message }) {
    where.querySelector(':scope > .note, :scope > div > .note')?.remove()
    const note = document.createElement('div')
    note.className = `note ${status === 409 ? 'warn' : 'bad'}`
    note.setAttribute('role', 'alert')
    const words = document.createElement('p')
    words.className = 'all'
    words.textContent = message
    note.append(words)
    const link = where.querySelector('[data-key="Enter"]')
    if (status === 409 && link) {
      const see = document.createElement('a')
      see.className = 'btn'
      see.href = link.href
      see.textContent = texts.textSee
      words.append(' ', see)
    }
    if (where === root) root.querySelector('.desk-list').prepend(note)
    else where.lastElementChild.append(note)
  }

  /** The last row of the page went: more may wait behind it. */
  function nothingLeft() {
    cursor = null
    const more = root.querySelector('.pager a[rel=next]')
    // The strip with its way back stays until somebody has seen it.
    if (more) return more.focus()
    if (root.querySelector('.empty')) return
    const empty = document.createElement('div')
    empty.className = 'empty'
    const words = document.createElement('b')
    words.textContent = texts.textEmpty
    empty.append(words)
    root.querySelector('.desk-list').append(empty)
  }

  // ── what came meanwhile ──

  /** Every 5 s while somebody looks; rows are never pushed away under a finger, they are offered. */
  function arrivals() {
    const offer = root.querySelector('.arrived')
    const link = offer.querySelector('a')
    const known = new Set(rows().map((row) => row.dataset.row))
    const STEP = 5000
    let pause = STEP
    const asked = new URLSearchParams(location.search)
    if (['after', 'q', 'article', 'like', 'tone', 'from', 'to'].some((key) => asked.get(key))) return
    setTimeout(ask, STEP)

    async function ask() {
      if (document.visibilityState === 'visible') {
        try {
          const query = new URLSearchParams({ site: texts.site, filter: texts.filter, since: texts.read })
          const reply = await fetch(`${texts.arrived}?${query}`, {
            headers: { accept: 'application/json' },
            credentials: 'same-origin',
            cache: 'no-store',
          })
          if (reply.status === 401 || reply.status === 403) return
          if (!reply.ok) throw new Error(String(reply.status))
          const { ids } = await reply.json()
          const n = ids.filter((id) => !known.has(id)).length
          offer.hidden = n === 0
          link.textContent = texts.textNew.replace('{n}', format.format(n))
          pause = STEP
        } catch {
          pause = Math.min(pause * 2, 120_000)
        }
      }
      setTimeout(ask, pause)
    }
  }
}

/** A comment's own page: the same keys, sent as ordinary forms. */
function ownPage() {
  const own = document.querySelector('[data-own]')
  if (!own) return
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(event.target)) return
    const letter = event.key.toUpperCase()
    const button = /^[A-Z]$/.test(letter) ? own.querySelector(`[data-key="${letter}"]`) : null
    if (!button) return
    event.preventDefault()
    button.click()
  })
}

function isTyping(target) {
  return target.matches?.('textarea, select, input:not([type=checkbox]):not([type=radio])') ?? false
}

function keyOf(letter) {
  const key = document.createElement('kbd')
  key.textContent = letter
  return key
}

/** A region that readers announce. */
function spoken() {
  const region = document.createElement('p')
  region.className = 'vh'
  region.setAttribute('aria-live', 'polite')
  document.body.append(region)
  return region
}
