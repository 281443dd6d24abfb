// Share networks by press instead of by number; without this file the numbers do it.

for (const list of document.querySelectorAll('[data-order]')) {
  for (const row of list.children) {
    const name = row.querySelector('label span').textContent
    const place = row.querySelector('.pos')
    place.querySelector('input').type = 'hidden'
    for (const [step, text] of [
      [-1, list.dataset.up],
      [1, list.dataset.down],
    ]) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'btn btn-q'
      button.textContent = step < 0 ? '↑' : '↓'
      button.setAttribute('aria-label', `${text}: ${name}`)
      button.addEventListener('click', () => move(list, row, step, button))
      place.append(button)
    }
  }
}

function move(list, row, step, button) {
  const other = step < 0 ? row.previousElementSibling : row.nextElementSibling
  if (!other) return
  if (step < 0) other.before(row)
  else other.after(row)
  for (const [index, one] of [...list.children].entries()) one.querySelector('.pos input').value = String(index + 1)
  button.focus()
}
