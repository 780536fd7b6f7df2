package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("jdk")
class BodyRoomTest {

    private static final int USUAL = BodyRoom.USUAL;

    private final BodyRoom room = new BodyRoom(300);

    @Test
    void aReportOfUsualSizeAlwaysFindsRoom() {
        assertTrue(room.grow("a", 0, USUAL + 100));
        for (int i = 0; i < 1_000; i++) {
            assertTrue(room.grow("a", 0, USUAL));
        }
    }

    @Test
    void oneAddressGetsAThirdAndAllTogetherNoMoreThanThereIs() {
        assertTrue(room.grow("a", 0, USUAL + 60));
        assertTrue(room.grow("a", USUAL + 60, USUAL + 100));
        assertFalse(room.grow("a", 0, USUAL + 1));
        assertTrue(room.grow("b", 0, USUAL + 100));
        assertTrue(room.grow("c", 0, USUAL + 100));
        assertFalse(room.grow("d", 0, USUAL + 1));
        room.release("a", USUAL + 100);
        room.release("b", USUAL);
        assertTrue(room.grow("d", 0, USUAL + 100));
        assertTrue(room.grow("a", 0, USUAL), "what is usual needs none");
        assertFalse(room.grow("a", 0, USUAL + 1));
    }
}
