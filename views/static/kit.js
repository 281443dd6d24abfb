// Counts a post while it is written, as its platform counts. Without this file the number is that of the stored text.
import { lengthFor } from './count-text.js'

const format = new Intl.NumberFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID')

for (const field of document.querySelectorAll('textarea[data-length-of]')) {
  const { lengthOf, lengthMax, lengthWith, lengthText } = field.dataset
  const shown = document.getElementById(`${field.id}-under`)?.querySelector('.num')
  if (!shown) continue
  field.addEventListener('input', () => {
    const length = lengthFor(lengthOf, lengthWith ? `${field.value.trimEnd()}\n\n${lengthWith}` : field.value)
    shown.textContent = lengthText.replace('{n}', format.format(length))
    shown.classList.toggle('is-over', length > Number(lengthMax))
  })
}
