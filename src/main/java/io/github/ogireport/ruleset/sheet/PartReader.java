package io.github.ogireport.ruleset.sheet;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through the elements of one XML part. A document type, and with it every entity, is refused. */
final class PartReader {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    private PartReader(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static PartReader of(byte[] part) throws SheetException {
        try {
            // the platform's parser prints what is wrong in bytes to the console
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(part)).toString();
            return new PartReader(FACTORY.createXMLStreamReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text)));
        } catch (CharacterCodingException | XMLStreamException e) {
            throw damaged();
        }
    }

    /** Moves to the next start or end of an element. @return false at the end */
    boolean next() throws SheetException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new SheetException("工作簿里有文档类型声明或外部实体，不能用：请用 Excel 或 WPS 打开后重新另存为 .xlsx");
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged();
        }
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** Of whatever namespace; empty when there is none. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The text of an element that has no elements in it; moves to its end. */
    String text() throws SheetException {
        try {
            return reader.getElementText();
        } catch (XMLStreamException e) {
            throw damaged();
        }
    }

    /** The text of an element, of plain or formatted runs, without phonetic guides; moves to its end. */
    String runs(String element) throws SheetException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (next() && !ends(element)) {
            phonetic = starts("rPh") || phonetic && !ends("rPh");
            if (starts("t") && !phonetic) {
                text.append(text());
            }
        }
        return text.toString();
    }

    private static SheetException damaged() {
        return new SheetException("工作簿的内容损坏，读不出来：请用 Excel 或 WPS 打开后重新另存为 .xlsx");
    }
}
