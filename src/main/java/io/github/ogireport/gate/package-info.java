/**
 * What every {@link io.github.ogireport.decision.ReportGate} is made of: {@link io.github.ogireport.gate.HealingGate} opens the check,
 * tries again when that fails, and answers by the failure policy meanwhile. It knows neither the engine nor the isolation.
 */
package io.github.ogireport.gate;
