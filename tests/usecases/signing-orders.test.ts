import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CooperationAgreementId, RecordId } from '../../src-main/domain/ids.ts'
import { cooperationOf } from '../support/cooperation.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { strokes } from '../support/strokes.ts'

const acts = ['screen', 'paper', 'withdraw', 'otherText', 'sameText', 'former', 'finish'] as const
type Act = (typeof acts)[number]

/** A convenio in signature, and beside it what has to be true of it. */
async function table(body: SmallBody) {
  const convenio = cooperationOf(body)
  const id: CooperationAgreementId = await convenio.sent()
  const paper = async () => (await convenio.get(id)).issued!
  const view = async () => body.client.signing.get({ issuedId: (await paper()).id })
  const signers = (await view()).rows.map((row) => row.id)
  /** Of each version, how each one signed it. */
  const versions = new Map([[(await paper()).id, new Map<RecordId, 'screen' | 'paper'>()]])
  let isOpen = true
  let inks = 0

  const again = async (text: string | null) => {
    await convenio.move(id, 'draft')
    if (text) await convenio.write(id, (draft) => ({ ...draft, name: text }))
    await convenio.move(id, 'review')
    await body.client.cooperation.send({ cooperationId: id })
    const { id: issuedId } = await paper()
    if (!versions.has(issuedId)) versions.set(issuedId, new Map())
  }

  const act = async (what: Act, index: number) => {
    const { id: issuedId, sha256 } = await paper()
    const signerId = signers[index % signers.length]!
    const signed = versions.get(issuedId)!
    const ink = { signerId, ink: strokes(inks + 1) }
    const run: Record<Act, { isAllowed: boolean; run: () => Promise<unknown>; after?: () => void }> = {
      screen: {
        isAllowed: isOpen && !signed.has(signerId),
        run: () => body.client.signing.sign({ ...ink, issuedId, sha256 }),
        after: () => {
          signed.set(signerId, 'screen')
          inks += 1
        },
      },
      paper: {
        isAllowed: isOpen && signed.get(signerId) !== 'screen',
        run: () => convenio.sign(id, signerId),
        after: () => void signed.set(signerId, 'paper'),
      },
      withdraw: {
        isAllowed: isOpen && signed.get(signerId) === 'screen',
        run: async () => {
          const { rows, void: none } = await view()
          const own = rows.find((one) => one.id === signerId)?.signatureId
          const signatureId = own ?? none[0]?.id ?? issuedId
          await body.client.signing.withdraw({ signatureId, reason: 'Quiere leerlo otra vez' })
        },
        after: () => void signed.delete(signerId),
      },
      otherText: { isAllowed: isOpen, run: () => again(`Convenio ${versions.size + 1}`) },
      sameText: { isAllowed: isOpen, run: () => again(null) },
      former: {
        isAllowed: false,
        run: async () => {
          const other = [...versions.keys()].find((one) => one !== issuedId)
          const of = other ? { issuedId: other, sha256 } : { issuedId, sha256: '0'.repeat(64) }
          await body.client.signing.sign({ ...ink, ...of })
        },
      },
      finish: {
        isAllowed: isOpen && signers.every((one) => signed.has(one)),
        run: () => convenio.move(id, 'signed'),
        after: () => (isOpen = false),
      },
    }
    const { isAllowed, run: command, after } = run[what]
    if (isAllowed) {
      await command()
      after?.()
    } else await body.refusal(command)
  }

  const check = async () => {
    const { id: issuedId, sha256 } = await paper()
    const signed = versions.get(issuedId)!
    const { rows, void: none, whyNot } = await view()
    expect(rows.map(({ method }) => method)).toEqual(signers.map((one) => signed.get(one) ?? null))
    const kept = body.read((store) => store.where('documentSignature', {}))
    expect(kept).toHaveLength(inks)
    const counted = rows.filter(({ signatureId }) => signatureId !== null)
    for (const { signatureId } of counted)
      expect(kept.find((one) => one.id === signatureId)).toMatchObject({ issuedId, sha256 })
    expect(none).toHaveLength(inks - counted.length)
    expect(whyNot === null).toBe(isOpen)
  }
  return { act, check }
}

it('R54: in any order, only what was signed of the text in force counts, and no ink is ever lost', async () => {
  const order = fc.array(fc.tuple(fc.constantFrom(...acts), fc.nat({ max: 2 })), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(order, async (steps) => {
      const body = await openSmallBody({ printer: paperPrinter })
      body.environment.set(at('12:00', '2026-10-15'))
      const { act, check } = await table(body)
      for (const [what, index] of steps) {
        await act(what, index)
        await check()
      }
      body.close()
    }),
    { numRuns: 8 },
  )
}, 60_000)

it('what was signed of another version is not taken back: it counts no more, and the refusal says so', async () => {
  const body = await openSmallBody({ printer: paperPrinter })
  body.environment.set(at('12:00', '2026-10-15'))
  const { act } = await table(body)
  await act('screen', 0)
  await act('otherText', 0)
  const [signature] = body.read((store) => store.where('documentSignature', {}))
  const { id: signatureId, name } = signature!
  const withdraw = () => body.client.signing.withdraw({ signatureId, reason: 'Quiere leerlo otra vez' })
  expect(await body.refusal(withdraw)).toEqual({
    code: 'signature.ofOtherVersion',
    params: { name, version: 1 },
  })
  body.close()
})
