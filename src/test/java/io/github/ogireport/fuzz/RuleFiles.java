package io.github.ogireport.fuzz;

import java.nio.charset.StandardCharsets;

/** Which kind, and the file; a vocabulary is what follows the shipped one. */
final class RuleFiles implements FuzzProperty {

    private static final String[] NAMES = {"2021/fuzz.drl", "2021/fuzz.dslr"};
    private static final String VOCABULARY = "vocabulary.dsl";

    private final SmallFolder folder = new SmallFolder(1);

    @Override
    public void hold(byte[] bytes) {
        Input input = new Input(bytes);
        int kind = input.choice(NAMES.length + 1);
        if (kind < NAMES.length) {
            folder.holdWith(NAMES[kind], input.rest());
        } else {
            folder.holdWith(VOCABULARY, (folder.text(VOCABULARY) + input.restAsText()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
