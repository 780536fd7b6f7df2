package io.github.ogireport.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes a rule that asks for numbers say so where there is none. The condition {@code C} becomes {@code has("a") &&
 * (lacks("a") || (C))}, and the outcome {@code O} of the consequence {@code $x.unlessBlank("a", O)}.
 */
final class BlankCells {

    private BlankCells() { }

    static void letPass(Set<Need> needs, AdmittedText admitted, int mark) {
        if (needs.isEmpty()) {
            return;
        }
        int line = admitted.lastLine();
        List<String> before = new ArrayList<>();
        for (Need need : needs) {
            ask(before, need, "has");
            before.add("&&");
        }
        before.add("(");
        for (Need need : needs) {
            ask(before, need, "lacks");
            before.add("||");
        }
        before.add("(");
        admitted.insert(mark, before.toArray(new String[0]));
        admitted.add(")", line);
        admitted.add(")", line);
    }

    private static void ask(List<String> words, Need need, String question) {
        if (!need.owner.isEmpty()) {
            words.add(need.owner);
            words.add(".");
        }
        words.add(question);
        words.add("(");
        words.add(need.name);
        words.add(")");
    }

    static void sayUnknown(Set<Need> needs, AdmittedText admitted, int mark) {
        int line = admitted.lastLine();
        for (Need need : needs) {
            admitted.insert(mark, need.owner, ".", "unlessBlank", "(", need.name, ",");
            admitted.add(")", line);
        }
    }
}
