package io.github.ogireport.fuzz;

import io.github.ogireport.bound.Budget;
import io.github.ogireport.narrative.Statement;
import io.github.ogireport.report.AnnualReport;
import java.io.IOException;
import java.time.Duration;

/** Which report, which section, how it is written, and its text: what is read from it lies within it, and the check gives a result. */
final class SectionTexts implements FuzzProperty {

    private static final String[] SECTIONS = {"overview", "problems", "other", "requests"};

    @Override
    public void hold(byte[] bytes) throws IOException {
        Input input = new Input(bytes);
        AnnualReport base = Judge.REPORTS.get(input.choice(Judge.REPORTS.size()));
        String section = SECTIONS[input.choice(SECTIONS.length)];
        String text = input.choice(2) == 0 ? input.restAsText() : input.restAsWords();
        Budget budget = Budget.of("读正文", Duration.ofMinutes(1), System::nanoTime);
        for (Statement each : Judge.NEWEST.phrasebook().read(text, base.year(), budget)) {
            Sound.require(0 <= each.sentenceFrom() && each.sentenceFrom() <= each.from() && each.from() < each.to() && each.to() <= each.sentenceTo()
                    && each.sentenceTo() <= text.length(), each + " lies outside its text");
        }
        Judge.check(base.toBuilder().section(section, text).build());
    }
}
