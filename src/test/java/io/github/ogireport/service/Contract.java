package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The OpenAPI description, which every answer in these tests is held against. */
final class Contract {

    static final JsonNode DESCRIPTION = description();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "https://ogireport.invalid/openapi.json";

    private Contract() { }

    private static JsonNode description() {
        try (InputStream in = ReportService.class.getResourceAsStream("openapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every path with every status that it is described to answer. */
    static Map<String, Set<Integer>> described() {
        Map<String, Set<Integer>> all = new TreeMap<>();
        DESCRIPTION.path("paths").fields().forEachRemaining(path -> {
            Set<Integer> statuses = new TreeSet<>();
            path.getValue().elements().next().path("responses").fieldNames().forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
            all.put(path.getKey(), statuses);
        });
        return all;
    }

    static void check(String path, Reply reply) {
        JsonNode responses = DESCRIPTION.path("paths").path(path).elements().next().path("responses");
        JsonNode response = responses.get(String.valueOf(reply.status()));
        assertNotNull(response, path + " is not described to answer " + reply.status() + ": " + reply.text());
        String method = DESCRIPTION.path("paths").path(path).fieldNames().next();
        String place = response.has("$ref") ? response.path("$ref").textValue().substring(1)
                : "/paths/" + path.replace("/", "~1") + "/" + method + "/responses/" + reply.status();
        String type = reply.header("Content-Type").replaceFirst(";.*", "");
        JsonNode resolved = DESCRIPTION.at(place);
        assertNotNull(resolved.path("content").get(type), path + " " + reply.status() + " is not described as " + type);
        resolved.path("headers").fieldNames().forEachRemaining(name -> assertNotNull(reply.header(name), path + " lacks " + name));
        if (type.equals("application/json")) {
            validate(place + "/content/application~1json/schema", reply.text());
        }
    }

    static void validate(String place, String json) {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, builder -> builder
                        .metaSchema(OpenApi30.getInstance()).defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                        .schemaLoaders(loaders -> loaders.schemas(Collections.singletonMap(ADDRESS, DESCRIPTION.toString()))))
                .getSchema(SchemaLocation.of(ADDRESS + "#" + place));
        try {
            assertEquals(Collections.emptySet(), schema.validate(JSON.readTree(json)), json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
