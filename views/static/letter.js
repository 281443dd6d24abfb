// On pages of letters: photos made small before they are sent (data-photos), "saya juga mengalami" (data-support), and letters like the one being written (data-similar).

const format = new Intl.NumberFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID')

/** One key per letter and browser, kept here alone; the server keeps its hash. */
function keys(site) {
  const name = `titian-support:${site}`
  try {
    return {
      all: JSON.parse(localStorage.getItem(name) ?? '{}'),
      save: (all) => localStorage.setItem(name, JSON.stringify(all)),
    }
  } catch {
    // storage is switched off: the press counts, and is not remembered
    return { all: {}, save() {} }
  }
}

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 22)
}

for (const button of document.querySelectorAll('[data-support]')) {
  const { support, site, number, on, failed } = button.dataset
  const { all, save } = keys(site)
  const label = button.querySelector('span')
  const off = label.textContent
  const told = button.parentElement.querySelector('[role=status]')
  const show = () => {
    button.setAttribute('aria-pressed', String(Boolean(all[number])))
    label.textContent = all[number] ? on : off
  }
  show()
  button.hidden = false
  let busy = false
  button.addEventListener('click', async () => {
    if (busy) return
    busy = true
    told.textContent = ''
    const had = all[number]
    const key = had ?? newKey()
    try {
      const response = await fetch(support, {
        method: 'POST',
        headers: had ? { 'X-HTTP-Method-Override': 'DELETE' } : {},
        body: JSON.stringify({ site, like: key }),
      })
      const answer = await response.json()
      if (!response.ok) throw new Error(answer.error?.message ?? '')
      if (had) delete all[number]
      else all[number] = key
      button.querySelector('.n').textContent = format.format(answer.supports)
      show()
      save(all)
    } catch (error) {
      told.textContent = (error instanceof TypeError ? '' : error.message) || failed
    }
    busy = false
  })
}

for (const place of document.querySelectorAll('[data-similar]')) {
  const field = document.getElementById(place.dataset.field)
  const list = place.querySelector('ul')
  let asked = ''
  field.addEventListener('change', async () => {
    const subject = field.value.trim()
    if (subject.length < 4 || subject === asked) return
    asked = subject
    try {
      const response = await fetch(`${place.dataset.similar}&like=${encodeURIComponent(subject)}`)
      const { letters } = await response.json()
      list.textContent = ''
      for (const { url, subject: title, agency } of letters) {
        const item = document.createElement('li')
        const link = document.createElement('a')
        link.href = url
        link.target = '_blank'
        link.rel = 'noopener'
        link.textContent = title
        const from = document.createElement('span')
        from.className = 'meta'
        from.textContent = ` ${agency}`
        item.append(link, from)
        list.append(item)
      }
      place.hidden = letters.length === 0
    } catch {
      // a help, not a step: the letter is written without it
    }
  })
}

for (const field of document.querySelectorAll('[data-photos]')) {
  const { photos, most, named, drop, full } = field.dataset
  import(photos).then(
    ({ keepPhotos }) => keepPhotos(field, Number(most), { named, drop, full }),
    // the files go as they were chosen
    () => {},
  )
}
