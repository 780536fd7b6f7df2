package io.github.ogireport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whose names are missing among many organs. */
class OrgansTest {

    private static final String[] PARTS = {"江苏省", "宿迁市", "沭阳县", "县", "城", "城关镇", "人民政府", "水利局", " ", "", "市", "　"};

    private static List<Organ> organs(String... names) {
        return Arrays.stream(names).map(Organ::of).collect(Collectors.toList());
    }

    @Test
    void aNameIsFoundWithOrWithoutThePlacesAbove() {
        assertEquals(Collections.singletonList("沭阳县教育局"), Organs.missing(Arrays.asList("沭阳县水利局", "沭阳县教育局", "江苏省沭阳县城关镇人民政府"),
                organs("宿迁市沭阳县水利局", "城关镇人民政府")));
        assertEquals(Collections.singletonList("水利局"), Organs.missing(Collections.singletonList("水利局"), organs("大水利局")));
    }

    @Test
    void anUnknownNameMayBeAnybodys() {
        assertEquals(Collections.emptyList(), Organs.missing(Collections.singletonList("沭阳县水利局"), organs("")));
        assertEquals(Collections.emptyList(), Organs.missing(Collections.singletonList("人民政府"), organs("水利局")));
        assertEquals(Collections.singletonList(""), Organs.missing(Collections.singletonList(""), Collections.emptyList()));
    }

    @Test
    void itIsWhatAskingEachOneTells() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            List<String> names = new ArrayList<>();
            List<Organ> present = new ArrayList<>();
            for (int n = random.nextInt(4); n >= 0; n--) {
                names.add(name(random));
                present.add(Organ.of(name(random)));
            }
            List<String> expected = names.stream().filter(name -> present.stream().noneMatch(each -> each.mayBe(Organ.of(name)))).collect(Collectors.toList());
            assertEquals(expected, Organs.missing(names, present), names + " among " + present);
        }
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int n = random.nextInt(5); n > 0; n--) {
            name.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return name.toString();
    }
}
