package io.github.ogireport.bound;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("jdk")
class BudgetTest {

    private final long[] now = {Long.MAX_VALUE - 5};

    private Budget millisecond() {
        return Budget.of("审核", Duration.ofMillis(1), () -> now[0]);
    }

    @Test
    void shortWorkIsOnlyCounted() {
        Budget budget = millisecond();
        now[0] += 2_000_000;
        assertDoesNotThrow(() -> budget.spend(1_000));
        assertEquals(1_000, budget.taken());
    }

    @Test
    void timeEndsWorkAndGoesOnEndingIt() {
        Budget budget = millisecond();
        now[0] += 1_000_000;
        assertDoesNotThrow(() -> budget.spend(1 << 19));
        now[0] += 1;
        assertThrows(BudgetSpentException.class, () -> budget.spend(1 << 19));
        assertEquals("审核超过 1 毫秒", assertThrows(BudgetSpentException.class, () -> budget.spend(1)).getMessage());
    }

    @Test
    void effortEndsWorkUnderAClockThatStandsStill() {
        Budget budget = millisecond();
        assertThrows(BudgetSpentException.class, () -> {
            for (int i = 0; i < 1_000; i++) {
                budget.spend(1 << 19);
            }
        });
        assertTrue(budget.isSpent());
    }

    @Test
    void patienceIsForABusyMachineAndNotForMoreWork() {
        Budget patient = Budget.of("审核", Duration.ofMillis(1), Duration.ofSeconds(60), () -> now[0]);
        now[0] += 59_000_000_000L;
        assertDoesNotThrow(() -> patient.spend(1 << 20));
        assertThrows(BudgetSpentException.class, () -> patient.spend(1 << 23));
    }

    @Test
    void aCountThatOverflowsEndsWork() {
        Budget budget = Budget.unlimited();
        assertDoesNotThrow(() -> budget.spend(Long.MAX_VALUE));
        assertThrows(BudgetSpentException.class, () -> budget.spend(1));
    }
}
