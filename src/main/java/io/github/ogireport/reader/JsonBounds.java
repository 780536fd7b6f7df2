package io.github.ogireport.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.ogireport.bound.Bound;

/** What the parser of JSON keeps to, and which of it a document passed. */
final class JsonBounds {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Bound.JSON_DEPTH.limit())
                    .maxNumberLength(Bound.JSON_NUMBER.limit()).maxStringLength(Bound.FORM_TEXT.limit())
                    .maxNameLength(Bound.JSON_NAME.limit()).build())
            // names come from the document: keeping them would fill the factory's table
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private JsonBounds() { }

    /** The parser tells only in words which it is. */
    static Bound passed(StreamConstraintsException e) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith("Number") ? Bound.JSON_NUMBER : message.startsWith("String") ? Bound.FORM_TEXT
                : message.startsWith("Name") ? Bound.JSON_NAME : Bound.JSON_DEPTH;
    }
}
