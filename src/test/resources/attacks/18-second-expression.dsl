[when]攻击=$它 : Report() eval(io.github.ogireport.engine.Canary.touch())
