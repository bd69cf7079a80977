import { createHash } from 'node:crypto'
import type { DocumentModel } from '../../documents/model.ts'

export type Information = {
  readonly Title: string
  readonly Author: string
  readonly Subject: string
  readonly Keywords: string
  readonly Creator: string
  readonly Producer: string
  readonly CreationDate: Date
  readonly ModDate: Date
}

/**
 * What the file says of itself. The identity of a PDF is made of it, so it carries a digest of the whole model:
 * two texts with the same title are two files, and the same text is always the same file.
 */
export function information(model: DocumentModel): Information {
  const date = new Date(model.createdAt)
  return {
    Title: wellFormed(model.title),
    Author: wellFormed(model.author),
    Subject: wellFormed(model.subject),
    Keywords: createHash('sha256').update(canonical(model)).digest('hex'),
    Creator: 'Secretariado Abierto',
    Producer: 'PDFKit',
    CreationDate: date,
    ModDate: date,
  }
}

/** JSON with the keys of every record in order: equal values give equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** Without what neither XML nor a title bar can hold. */
export function wellFormed(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** As text of XML, and between the quotes of one of its attributes. */
export function escapedText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign]!)
}

export function escaped(information: Information): Information {
  const entries = Object.entries(information).map(([key, value]) => [
    key,
    typeof value === 'string' ? escapedText(value) : value,
  ])
  return Object.fromEntries(entries) as Information
}

/** PDF/UA beside PDF/A: its part, the schema that declares it, and the date PDFKit leaves out. */
export function extraMetadata({ ModDate }: Information): string {
  return `
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
  <xmp:ModifyDate>${ModDate.toISOString().split('.')[0]}Z</xmp:ModifyDate>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas>
    <rdf:Bag>
      <rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property>
          <rdf:Seq>
            <rdf:li rdf:parseType="Resource">
              <pdfaProperty:name>part</pdfaProperty:name>
              <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
              <pdfaProperty:category>internal</pdfaProperty:category>
              <pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
            </rdf:li>
          </rdf:Seq>
        </pdfaSchema:property>
      </rdf:li>
    </rdf:Bag>
  </pdfaExtension:schemas>
</rdf:Description>`
}
