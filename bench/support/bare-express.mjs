import express from 'express'
import { served } from './served.mjs'

/** What a comment system costs at the least in Express 5: one JSON answer of the same size, one JSON body read. */
const comments = Array.from({ length: 50 }, (_, i) => ({
  id: `01m7yr6ga0gadhb${String(i).padStart(3, '0')}`,
  parent: '',
  thread: `01m7yr6ga0gadhb${String(i).padStart(3, '0')}`,
  name: `Warga ${i}`,
  to: '',
  text: `Komentar nomor ${i}: mohon penjelasan jadwal fogging di RT ${i % 20}, karena sudah tiga minggu belum ada kabar dari puskesmas. Terima kasih.`,
  body: null,
  official: false,
  at: '2026-11-21T09:50:00.000Z',
  edited: false,
  state: 'shown',
  reason: '',
}))
const app = express()
app.get('/api/v1/comments', (_req, res) => {
  res.json({ comments, next: '', total: 50, open: true })
})
app.post('/api/v1/comments', express.json({ type: () => true }), (req, res) => {
  res.status(202).json({ comment: req.body })
})
const server = app.listen(0, '127.0.0.1', () => {
  served(server.address().port, async () => {
    server.close()
  })
})
