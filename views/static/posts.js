// A file becomes the text that the form takes, so that what is sent is what staff see.
const place = document.querySelector('[data-read-file]')
if (place) {
  const said = place.querySelector('[data-said]')
  const table = document.querySelector('textarea[name=table]')
  const token = document.querySelector('input[name=_token]')
  place.hidden = false
  place.querySelector('input').addEventListener('change', async (event) => {
    const [file] = event.target.files
    if (!file) return
    said.textContent = '…'
    try {
      const answer = await fetch(place.dataset.readFile, {
        method: 'POST',
        body: file,
        headers: { 'content-type': 'application/octet-stream', 'x-titian-form': token.value },
      })
      if (!answer.ok) throw new Error(String(answer.status))
      table.value = await answer.text()
      said.textContent = said.dataset.done
    } catch {
      said.textContent = said.dataset.failed
    }
  })
}
