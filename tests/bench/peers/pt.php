<?php
// The words of the page in European Portuguese.
declare(strict_types=1);

return [
    'skip' => 'Saltar para o conteúdo', 'menu' => 'Menu principal', 'help' => 'Ajuda', 'guides' => 'Guias', 'announcements' => 'Avisos',
    'centre' => 'Centro de apoio', 'language' => 'Idioma', 'your_centre' => 'O seu centro de apoio', 'open_until' => 'Aberto até às %s',
    'opens' => 'Fechado, abre %s', 'closed' => 'Fechado', 'within_country' => 'Chamadas dentro do país (%s): %s', 'spoken' => 'Idiomas falados',
    'hours' => 'Horário de atendimento', 'local_time' => 'Hora local do centro %s (%s)', 'today' => 'Hoje', 'why' => 'Porquê este centro?',
    'short.portal' => 'Este portal pertence ao país que este centro serve.', 'short.chosen' => 'Escolheu este país, e este centro serve-o.',
    'chosen.empty' => 'Não foi escolhido nenhum país.', 'chosen.won' => 'País escolhido: %s. Foi isto que decidiu.', 'contract.empty' => 'Não há contrato a considerar.',
    'portal.won' => 'País deste portal: %s. Foi isto que decidiu.', 'portal.beaten' => 'País deste portal: %s, mas decidiu uma razão anterior.',
    'accept-language.unasked' => 'As definições de idioma do navegador não foram consultadas: decidiu uma razão anterior.',
    'geo.unasked' => 'O endereço IP não foi consultado: decidiu uma razão anterior.', 'default.beaten' => 'O centro habitual deste portal não foi necessário.',
    'serve_from' => 'País do atendimento', 'change' => 'Alterar',
    'lead' => 'Passo a passo, o que mais se faz aqui, para ler no ecrã ou imprimir. Não é preciso ter conta.',
    'guide.invoices' => 'A fatura do contrato explicada', 'purpose.invoices' => 'Uma fatura de exemplo com números e o significado de cada um.',
    'guide.readings' => 'Enviar leituras de contador', 'purpose.readings' => 'Do postal à Web: os passos, as regras e oito perguntas feitas por clientes.',
    'guide.consumables' => 'Encomendar consumíveis', 'purpose.consumables' => 'Toner e outros artigos pelo número de série, o que um contrato inclui e para onde vão os consumíveis usados.',
    'guide.registration' => 'Registar-se no portal de apoio', 'purpose.registration' => 'O que é preciso ter à mão, os passos e o que fazer quando o formulário recusa um número.',
    'pdf' => 'PDF, %s', 'else' => 'Procura outra coisa?', 'shorter' => 'Há respostas mais curtas nas %s.', 'questions' => 'perguntas e respostas',
    'ask' => 'O centro de apoio %s presta mais ajuda: ligue para %s ou escreva para %s.', 'about' => 'Sobre este portal',
    'privacy' => 'Privacidade', 'terms' => 'Condições', 'accessibility' => 'Acessibilidade', 'browsers' => 'Navegadores compatíveis',
    'imprint' => 'Informação legal', 'feed' => 'Feed de avisos', 'opinion' => 'A sua opinião sobre este portal',
    'weekdays' => [1 => 'segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado', 'domingo'],
    'languages' => ['pt' => 'Português', 'en' => 'Inglês', 'es' => 'Espanhol', 'fr' => 'Francês', 'ca' => 'Catalão', 'nb' => 'Norueguês', 'de' => 'Alemão'],
    'countries' => ['DE' => 'Alemanha', 'AD' => 'Andorra', 'AO' => 'Angola', 'AT' => 'Áustria', 'CV' => 'Cabo Verde', 'DK' => 'Dinamarca', 'ES' => 'Espanha',
        'FI' => 'Finlândia', 'IS' => 'Islândia', 'LI' => 'Listenstaine', 'MZ' => 'Moçambique', 'NO' => 'Noruega', 'PT' => 'Portugal', 'SE' => 'Suécia', 'CH' => 'Suíça'],
];
