/** The comments of one article: list, sort, more, and the reader's own that wait for moderation. */
import clock from 'icon:clock'
import flag from 'icon:flag'
import badge from 'icon:patch-check-fill'
import replyIcon from 'icon:reply'
import type { CommentAnswer, CommentsAnswer, OwnComment, PublicComment } from '../../src/wire/api.ts'
import type { Kit } from '../kit.ts'
import type { Writing } from '../write.ts'
import { watchCount } from './live.ts'
import { note } from './note.ts'
import { rich } from './rich.ts'
import { supportButton } from './support.ts'
import { ago } from './when.ts'
import { fill, type TalkWords } from './words.ts'

/** Id, author's token and article of a comment written here. */
type Own = [id: string, token: string, url: string]
const OWN_KEPT = 40

export function thread(
  kit: Kit,
  words: TalkWords,
  slot: HTMLElement,
  asLetter: ((text: string) => void) | undefined,
): void {
  const { h, add, icon, keep } = kit
  const nodes: Record<string, HTMLElement> = {}
  let sort = 'new'
  let next = ''
  let open = kit.page.commentsOpen
  let total = kit.page.comments

  const heading = h('h2', { id: 'kom', tabindex: '-1' })
  const list = h('div', { class: 'thread' })
  const mine = h('div')
  /** The thread of a permalink that stands further below. */
  const pinned = h('div', { class: 'thread' })
  const fresh = h('div')
  const more = h('div')
  const select = h<HTMLSelectElement>(
    'select',
    {
      class: 'in',
      'aria-label': words.sort,
      change: () => {
        sort = select.value
        return load(true)
      },
    },
    h('option', { value: 'new' }, words.newest),
    h('option', { value: 'old' }, words.oldest),
    h('option', { value: 'top' }, words.top),
  )
  const section = h(
    'section',
    { 'aria-labelledby': 'kom' },
    h('div', { class: 'w-head' }, heading, select),
    fresh,
    pinned,
    list,
    mine,
    more,
  )
  const place = h('section', { 'aria-labelledby': 'tulis' })
  add(slot, section)

  const showHead = () => {
    heading.textContent = total ? fill(words.count, kit.number(total)).replace(/^1 (comment)s/, '1 $1') : words.comments
    select.hidden = total < 2
    kit.page.comments = total
    for (const show of kit.shows) show()
  }
  const quietButton = (text: string, press: (on: HTMLElement) => unknown, d?: string) => {
    const button: HTMLElement = h(
      'button',
      { class: 'btn btn-q', type: 'button', click: () => press(button) },
      d && icon(d),
      text,
    )
    return button
  }
  const owns = () => keep.read<Own[]>('own') || []
  const forget = (id: string) =>
    keep.write(
      'own',
      owns().filter((own) => own[0] !== id),
    )

  const writing = (): Promise<Writing> => kit.load('write').then((write) => write.open(kit, slot))

  /** Opens a form under a comment, or closes the one that is there. */
  const toggle = (on: HTMLElement, make: (close: () => void) => HTMLElement) => {
    const acts = on.parentElement!
    const open = acts.nextSibling as HTMLElement | null
    const close = () => {
      const there = acts.nextSibling as HTMLElement | null
      if (there && there.className === 'inline') there.remove()
      on.focus()
    }
    if (open && open.className === 'inline') {
      close()
      if (open.getAttribute('data-for') === on.textContent) return
    }
    const box = h('div', { class: 'inline', 'data-for': on.textContent }, make(close))
    acts.parentNode!.insertBefore(box, acts.nextSibling)
    const first = box.querySelector<HTMLElement>('textarea,select')
    if (first) first.focus()
  }
  /** The forms come with the first press that needs one. */
  const opens = (on: HTMLElement, make: (write: Writing, close: () => void) => HTMLElement) =>
    writing().then(
      (write) => toggle(on, (close) => make(write, close)),
      () => kit.say(on, words.actionFailed),
    )

  const head = (comment: PublicComment, name: string, ...marks: (Node | string)[]) => {
    const when = h(
      'time',
      { datetime: comment.at, title: new Date(comment.at).toLocaleString(kit.lang) },
      ago(comment.at, Date.now(), kit.lang, words.now),
    )
    return h(
      'header',
      { class: 'c-who' },
      // a name may hold signs that turn the direction of what follows
      h('b', null, h('bdi', null, name)),
      marks,
      comment.confirmed && h('span', { class: 'meta' }, words.confirmed),
      comment.to && linkTo(comment.parent, words.replying + ' ', h('bdi', null, comment.to)),
      linkTo(comment.id, when),
      comment.edited && h('span', { class: 'meta' }, words.edited),
    )
  }
  const linkTo = (id: string, ...inside: (Node | string)[]) =>
    h(
      'a',
      // whole, because a page's <base> would take a fragment elsewhere
      { class: 'meta', href: location.href.replace(/#.*/, '') + '#komentar-' + id, click: () => follow(id) },
      inside,
    )
  const body = (comment: PublicComment) =>
    comment.body
      ? h('div', { class: 'warga' }, rich(kit, comment.body))
      : h('p', { class: 'warga', dir: 'auto' }, comment.text)

  const kidsOf = (node: HTMLElement) => {
    let kids = node.querySelector<HTMLElement>('.kids')
    if (!kids) {
      kids = h('div', { class: 'kids' })
      add(node, kids)
    }
    return kids
  }
  /** Where a comment belongs: under the first of its thread, else at the end of `otherwise`. */
  const put = (comment: PublicComment, node: HTMLElement, otherwise: HTMLElement) => {
    const first = comment.thread !== comment.id && nodes[comment.thread]
    const old = nodes[comment.id]
    if (old?.parentNode) {
      const kids = old.querySelector('.kids')
      if (kids) add(node, kids)
      old.parentNode.replaceChild(node, old)
    } else if (first) add(kidsOf(first), node)
    else add(otherwise, node)
    nodes[comment.id] = node
  }

  const show = (comment: PublicComment, otherwise = list) => {
    const id = 'komentar-' + comment.id
    if (comment.state === 'removed') {
      const gone = h('p', { class: 'meta' }, (comment.reason || words.removed) + '.')
      return put(comment, h('div', { class: 'c', id, tabindex: '-1' }, gone), otherwise)
    }
    const node = h('article', { class: 'c' + (comment.official ? ' resmi' : ''), id, tabindex: '-1' })
    const acts = h('div', { class: 'acts' })
    if (!owns().some((own) => own[0] === comment.id)) add(acts, supportButton(kit, words, comment))
    if (open) {
      const answer = (on: HTMLElement) =>
        opens(on, (write, close) =>
          write.form({
            to: comment,
            cancel: close,
            asLetter,
            sent(sent) {
              close()
              received(sent)
            },
          }),
        )
      add(acts, quietButton(words.reply, answer, replyIcon))
    }
    if (!comment.official)
      add(
        acts,
        quietButton(
          words.report,
          (on) =>
            opens(on, (write, close) =>
              write.report({
                id: comment.id,
                close,
                done(said) {
                  on.textContent = said
                  on.setAttribute('aria-disabled', 'true')
                  kit.say(on, said)
                },
              }),
            ),
          flag,
        ),
      )
    const official = comment.official ? [h('span', { class: 'badge' }, icon(badge), words.official)] : []
    add(node, head(comment, comment.name, ...official), body(comment), acts)
    put(comment, node, otherwise)
  }

  /** A comment written in this browser: dashed while it waits; to be changed and taken back for a quarter of an hour. */
  const showOwn = (comment: OwnComment, token: string) => {
    const { status } = comment
    const open = Date.parse(comment.editableUntil) > Date.now()
    if (status === 'withdrawn' || status === 'removed') return forget(comment.id)
    if (status === 'shown') {
      if (!nodes[comment.id]) show(comment, mine)
      if (!open) return forget(comment.id)
      const acts = nodes[comment.id]!.querySelector('.acts')
      if (acts) kit.quiet(addOwnActs)(acts as HTMLElement, comment, token)
      return
    }
    const empty = list.querySelector('.empty')
    if (empty) empty.remove()
    const mark = h('span', { class: 'tag' }, icon(clock), status === 'held' ? words.held : words.rejected)
    const why = status === 'held' ? words.heldMore : comment.reason
    const acts = h('div', { class: 'acts' })
    const node = h(
      'article',
      { class: 'c wait', id: 'komentar-' + comment.id, tabindex: '-1' },
      head(comment, words.you, mark),
      body(comment),
      h('p', { class: 'meta' }, why),
      acts,
    )
    if (open) kit.quiet(addOwnActs)(acts, comment, token)
    put(comment, node, mine)
  }
  const addOwnActs = async (acts: HTMLElement, comment: OwnComment, token: string) => {
    const write = await writing()
    add(
      acts,
      write.own({
        comment,
        token,
        toggle,
        changed(changed) {
          // A comment that was shown may be held again.
          if (changed.status === 'shown') show(changed)
          showOwn(changed, token)
          nodes[changed.id]!.focus()
        },
        erased(said) {
          forget(comment.id)
          nodes[comment.id]!.remove()
          delete nodes[comment.id]
          if (comment.status === 'shown') total--
          showHead()
          kit.say(heading, said)
          heading.focus()
        },
      }),
    )
  }

  const received = (answer: CommentAnswer) => {
    const { comment, token } = answer
    const ours: Own[] = [[comment.id, token, kit.article.url]]
    keep.write('own', ours.concat(owns()).slice(0, OWN_KEPT))
    if (comment.status === 'shown') {
      total++
      showHead()
    }
    showOwn(comment, token)
    if (nodes[comment.id]) nodes[comment.id]!.focus()
  }

  const showForm = () => {
    place.textContent = ''
    add(slot, place)
    if (!open) return add(place, note(kit, '', '', words.closed + (asLetter ? ' ' + words.closedLetter : '')))
    const form = h('div', { class: 'room' })
    add(place, h('h2', { id: 'tulis' }, words.write), form)
    kit.near(form, () =>
      writing().then(
        (write) => place.replaceChild(write.form({ to: null, sent: received, asLetter }), form),
        // Blocked or not reachable: Titian's own page needs neither script nor this file.
        () => add(form, h('a', { href: kit.site.discussionUrl + '?' + kit.query + '#tulis' }, words.write)),
      ),
    )
  }

  /** @param again from the beginning; else what follows */
  const load = async (again: boolean): Promise<void> => {
    if (again) {
      next = ''
      section.setAttribute('aria-busy', 'true')
      list.textContent = ''
      add(
        list,
        h('p', { class: 'vh' }, words.loading),
        ['s', 'l', 'm', 's', 'l'].map((size) => h('span', { class: 'skel ' + size })),
      )
    }
    more.textContent = ''
    const { status, data } = await kit.api<CommentsAnswer>(
      'GET',
      'comments?' + kit.query + '&sort=' + sort + (next && '&after=' + encodeURIComponent(next)),
    )
    section.removeAttribute('aria-busy')
    slot.className = ''
    if (status !== 200 || !data) {
      if (again) list.textContent = ''
      const retry = h('button', { class: 'btn', type: 'button', click: () => load(again) }, words.reload)
      add(more, note(kit, 'bad', words.failed, words.failedMore, retry))
      return
    }
    if (again) {
      for (const part of [fresh, pinned, list, mine]) part.textContent = ''
      for (const id in nodes) delete nodes[id]
    }
    ;({ next, total, open } = data)
    for (const comment of data.comments) show(comment)
    showHead()
    if (!list.firstChild && open)
      add(
        list,
        h(
          'div',
          { class: 'empty' },
          h('p', null, h('b', null, words.empty)),
          h('p', { class: 'meta' }, words.emptyMore),
        ),
      )
    if (next) add(more, h('button', { class: 'btn', type: 'button', click: () => load(false) }, words.loadMore))
    if (!again) return
    // once: what is being typed stays where it is
    if (!place.firstChild) showForm()
    for (const [id, token, url] of owns()) {
      if (url !== kit.article.url) continue
      const { status, data } = await kit.api<CommentAnswer>(
        'GET',
        'comments/' + id + '?site=' + encodeURIComponent(kit.site.key),
        undefined,
        token,
      )
      if (status === 200 && data) showOwn(data.comment, token)
      else if (status === 404 || status === 410) forget(id)
    }
  }

  /** Goes to a comment, wherever it stands. */
  const follow = async (id = (/^#komentar-(\w+)/.exec(location.hash) || [])[1]) => {
    if (!id) return
    if (!nodes[id]) {
      const { data } = await kit.api<CommentsAnswer>('GET', 'comments?' + kit.query + '&at=' + id)
      for (const comment of (data && data.comments) || []) show(comment, pinned)
    }
    const node = nodes[id]
    if (!node) return kit.say(heading, words.missing)
    node.scrollIntoView()
    node.focus({ preventScroll: true })
  }
  addEventListener(
    'hashchange',
    kit.quiet(() => follow()),
  )
  kit.quiet(async () => {
    showHead()
    await load(true)
    await follow()
    watchCount(kit, section, (count) => {
      const more = count - total
      if (more > 0 === !!fresh.firstChild) return
      fresh.textContent = ''
      if (more < 1) return
      const said = fill(words.fresh, kit.number(more))
      const read = async () => {
        await load(true)
        heading.focus()
      }
      add(fresh, h('button', { class: 'btn', type: 'button', click: read }, said))
      kit.say(fresh, said)
    })
  })()
}
