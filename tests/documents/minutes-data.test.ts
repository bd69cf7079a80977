import { describe, expect, test } from 'vitest'
import { blankStamp, canonicalJson, embeddedText } from '../../src-main/documents/issue-stamp.ts'
import { minutesData } from '../../src-main/documents/minutes-data.ts'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import { isAdopted } from '../../src-main/domain/agreement.ts'
import { sampleDossier } from '../support/sample-dossier.ts'

const data = minutesData(sampleDossier)

describe('the data of an acta', () => {
  test('say what its pages say: seats, quorum, votes, agreements and who signs', () => {
    expect(data).toMatchObject({
      format: 'secretariado-abierto/minutes/1',
      key: 'STM-VA/ACTA/ORD/02/2026',
      session: { key: sampleDossier.key, kind: 'ordinary', date: sampleDossier.session.date },
    })
    expect(data.seats).toHaveLength(sampleDossier.members.length)
    expect(data.agenda.map(({ title }) => title)).toEqual(sampleDossier.agenda.map(({ title }) => title))
    const adopted = sampleDossier.agreements.filter(isAdopted)
    expect(data.agreements.map(({ key }) => key)).toEqual(adopted.map(({ key }) => key))
    const { signers } = minutesDocument(sampleDossier, blankStamp(null)).blocks.at(-1) as {
      signers?: { number: string }[]
    }
    expect(data.signers.map(({ seat }) => String(seat))).toEqual(signers!.map(({ number }) => number))
  })

  test('R16: each vote by name is of a seat, and adds up to its tally', () => {
    const votes = data.agenda.flatMap(({ motions }) => motions).filter((motion) => motion.votes.length > 0)
    expect(votes.length).toBeGreaterThan(0)
    for (const { votes: ballots, tally } of votes) {
      expect(ballots.every(({ seat }) => seat !== null)).toBe(true)
      expect(ballots.filter(({ option }) => option === 'inFavour')).toHaveLength(tally!.inFavour)
    }
  })

  test('of a secret vote tell nobody’s', () => {
    const motions = sampleDossier.motions.map((motion) => ({ ...motion, method: 'secret' as const }))
    const { agenda } = minutesData({ ...sampleDossier, motions })
    expect(agenda.flatMap(({ motions: all }) => all.flatMap(({ votes }) => votes))).toEqual([])
  })

  test('R57, R61: carry no way to reach a person, nor why one was absent', () => {
    const members = sampleDossier.members.map((member) => ({
      ...member,
      holder: member.holder && { ...member.holder, email: 'persona@ejemplo.mx', phone: '55 1234 5678' },
    }))
    const text = canonicalJson(minutesData({ ...sampleDossier, members }))
    expect(text).not.toMatch(/persona@ejemplo|1234 5678|email|phone|"excuse"/)
  })

  test('and the pages make one text, with the logo by its digest', () => {
    const logo = { type: 'png', data: 'aGVjaG8gZGUgYnl0ZXM=' } as const
    const blank = minutesDocument(sampleDossier, blankStamp(logo))
    const text = embeddedText(blank, 'a'.repeat(64), data)
    expect(text).not.toContain(logo.data)
    expect(JSON.parse(text)).toMatchObject({
      format: 'secretariado-abierto/paper/1',
      data: { key: 'STM-VA/ACTA/ORD/02/2026' },
      paper: { kind: 'minutes', subject: 'STM-VA/ACTA/ORD/02/2026' },
    })
    expect(canonicalJson(JSON.parse(text) as object)).toBe(text)
  })
})
